package vn.vungxanh.territory.checkpoints;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.territory.checkpoints.RoadPost.Duty;
import vn.vungxanh.territory.checkpoints.RoadPost.Opening;
import vn.vungxanh.territory.zones.GuardShift;

@Repository
class RoadPostRepository {

    private static final String POSTS =
            "select id, unit_id, code, name, road, kind, latitude, longitude from checkpoints.posts ";

    private final JdbcClient sql;

    RoadPostRepository(JdbcClient sql) {
        this.sql = sql;
    }

    boolean add(PostId id, NewRoadPost post, String code, String name, String road, Instant now, String login) {
        return sql.sql("""
                insert into checkpoints.posts
                    (id, unit_id, code, name, road, kind, latitude, longitude, recorded_at, login)
                values (:id, :unit, :code, :name, :road, :kind, cast(:lat as double precision),
                    cast(:lon as double precision), :now, :login)
                on conflict (code) do nothing
                """)
                        .param("id", id.value())
                        .param("unit", post.unit().value())
                        .param("code", code)
                        .param("name", name)
                        .param("road", road)
                        .param("kind", post.kind().name())
                        .param("lat", post.latitude())
                        .param("lon", post.longitude())
                        .param("now", Timestamp.from(now))
                        .param("login", login)
                        .update()
                == 1;
    }

    void open(UUID id, PostId post, UnitId unit, Instant at, String document) {
        sql.sql("""
                insert into checkpoints.openings (id, post_id, unit_id, opened_at, document)
                values (:id, :post, :unit, :at, :document)
                """)
                .param("id", id)
                .param("post", post.value())
                .param("unit", unit.value())
                .param("at", Timestamp.from(at))
                .param("document", document)
                .update();
    }

    void close(UUID opening, Instant at, String document) {
        sql.sql("update checkpoints.openings set closed_at = :at, close_document = :document where id = :id")
                .param("id", opening)
                .param("at", Timestamp.from(at))
                .param("document", document)
                .update();
    }

    void guard(UUID id, PostId post, UnitId unit, GuardShift shift, LocalDate from) {
        sql.sql("""
                insert into checkpoints.rosters (id, post_id, unit_id, service, shift, people, from_on)
                values (:id, :post, :unit, :service, :shift, :people, :from)
                """)
                .param("id", id)
                .param("post", post.value())
                .param("unit", unit.value())
                .param("service", shift.service().name())
                .param("shift", shift.shift().name())
                .param("people", shift.people())
                .param("from", from)
                .update();
    }

    /** Whoever stands there until the day before stands there no more. */
    void relieve(PostId post, LocalDate from) {
        sql.sql("""
                update checkpoints.rosters set to_on = greatest(from_on, cast(:from as date) - 1)
                 where post_id = :post and (to_on is null or to_on >= :from) and from_on < :from
                """).param("post", post.value()).param("from", from).update();
    }

    Optional<RoadPost> find(PostId id) {
        return posts(sql.sql(POSTS + "where id = :id").param("id", id.value())).stream()
                .findFirst();
    }

    Optional<RoadPost> withCode(String code) {
        return posts(sql.sql(POSTS + "where lower(code) = lower(:code)").param("code", code)).stream()
                .findFirst();
    }

    List<RoadPost> in(Jurisdiction units) {
        return posts(sql.sql(POSTS
                        + "where unit_id between :unitFrom and :unitTo and cast(:units as int4multirange) @> unit_id"
                        + " order by code")
                .param("unitFrom", units.from())
                .param("unitTo", units.to())
                .param("units", units.multirange()));
    }

    private List<RoadPost> posts(JdbcClient.StatementSpec statement) {
        var bare = statement
                .query((row, n) -> new RoadPost(
                        new PostId(row.getObject("id", UUID.class)),
                        new UnitId(row.getInt("unit_id")),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("road"),
                        PostKind.valueOf(row.getString("kind")),
                        row.getObject("latitude", Double.class),
                        row.getObject("longitude", Double.class),
                        List.of(),
                        List.of()))
                .list();
        var ids = bare.stream().map(post -> post.id().value()).toArray(UUID[]::new);
        var openings = openings(ids);
        var duties = duties(ids);
        return bare.stream()
                .map(post -> new RoadPost(
                        post.id(),
                        post.unit(),
                        post.code(),
                        post.name(),
                        post.road(),
                        post.kind(),
                        post.latitude(),
                        post.longitude(),
                        openings.getOrDefault(post.id().value(), List.of()),
                        duties.getOrDefault(post.id().value(), List.of())))
                .toList();
    }

    private Map<UUID, List<Opening>> openings(UUID[] posts) {
        return sql
                .sql("""
                select post_id, id, opened_at, document, closed_at, close_document from checkpoints.openings
                 where post_id = any (:posts) order by opened_at desc
                """)
                .param("posts", posts)
                .query((row, n) -> Map.entry(
                        row.getObject("post_id", UUID.class),
                        new Opening(
                                row.getObject("id", UUID.class),
                                Objects.requireNonNull(instant(row.getTimestamp("opened_at"))),
                                row.getString("document"),
                                instant(row.getTimestamp("closed_at")),
                                row.getString("close_document"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Map<UUID, List<Duty>> duties(UUID[] posts) {
        return sql
                .sql("""
                select post_id, service, shift, people, from_on, to_on from checkpoints.rosters
                 where post_id = any (:posts) order by from_on desc, shift, service
                """)
                .param("posts", posts)
                .query((row, n) -> Map.entry(
                        row.getObject("post_id", UUID.class),
                        new Duty(
                                new GuardShift(
                                        GuardShift.Service.valueOf(row.getString("service")),
                                        GuardShift.Shift.valueOf(row.getString("shift")),
                                        row.getInt("people")),
                                row.getObject("from_on", LocalDate.class),
                                row.getObject("to_on", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
