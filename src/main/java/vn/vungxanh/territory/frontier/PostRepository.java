package vn.vungxanh.territory.frontier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.SearchKey;

@Repository
class PostRepository {

    /** The facts of the day, or the first ones where the day lies before them. */
    private static final String POSTS = """
            select p.id, p.code, p.unit_id, p.opened_on, p.closed_on, f.name, f.kind, f.line, f.station, f.latitude,
                   f.longitude, s.service, s.people, s.named
              from frontier.posts p
              cross join lateral (select * from frontier.post_facts f where f.post_id = p.id
                    order by f.from_on <= :on desc, abs(f.from_on - cast(:on as date)) limit 1) f
              left join lateral (select a.service, sum(a.people) as people, count(a.member_id) as named
                    from frontier.assignments a
                    where a.post_id = p.id and a.from_on <= :on and (a.to_on is null or a.to_on >= :on)
                      and (p.closed_on is null or p.closed_on >= :on)
                    group by a.service) s on true
            """;

    private static final String ORDER = " order by f.line, f.kind, p.code, p.id, s.service";

    private final JdbcClient sql;

    PostRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void add(PostId id, NewPost post) {
        sql.sql("""
                insert into frontier.posts (id, unit_id, code, code_key, opened_on) values (:id, :unit, :code, :key, :from)
                """)
                .param("id", id.value())
                .param("unit", post.unit().value())
                .param("code", post.code())
                .param("key", SearchKey.of(post.code()))
                .param("from", post.from())
                .update();
    }

    void addFacts(UUID id, PostId post, UnitId unit, Post.Facts facts, LocalDate from) {
        sql.sql("""
                insert into frontier.post_facts (id, post_id, unit_id, name, kind, line, station, latitude, longitude, from_on)
                values (:id, :post, :unit, :name, :kind, :line, :station, cast(:lat as double precision),
                    cast(:lon as double precision), :from)
                on conflict (post_id, from_on) do update set name = excluded.name, kind = excluded.kind,
                    line = excluded.line, station = excluded.station, latitude = excluded.latitude,
                    longitude = excluded.longitude
                """)
                .param("id", id)
                .param("post", post.value())
                .param("unit", unit.value())
                .param("name", facts.name())
                .param("kind", facts.kind().name())
                .param("line", facts.line().name())
                .param("station", facts.station())
                .param("lat", facts.latitude())
                .param("lon", facts.longitude())
                .param("from", from)
                .update();
    }

    void endFacts(PostId post, LocalDate before) {
        sql.sql("""
                update frontier.post_facts set to_on = cast(:before as date) - 1
                 where post_id = :post and to_on is null and from_on < :before
                """).param("post", post.value()).param("before", before).update();
    }

    LocalDate lastChange(PostId post) {
        return sql.sql("select max(from_on) from frontier.post_facts where post_id = :post")
                .param("post", post.value())
                .query(LocalDate.class)
                .single();
    }

    void close(PostId post, LocalDate lastDay) {
        sql.sql(
                        "update frontier.posts set closed_on = greatest(opened_on, :day) where id = :post and closed_on is null")
                .param("post", post.value())
                .param("day", lastDay)
                .update();
    }

    boolean codeTaken(UnitId unit, String code) {
        return sql.sql("select exists (select 1 from frontier.posts where unit_id = :unit and code_key = :key)")
                .param("unit", unit.value())
                .param("key", SearchKey.of(code))
                .query(Boolean.class)
                .single();
    }

    Optional<PostId> withCode(Jurisdiction units, String code) {
        return sql.sql("""
                select id from frontier.posts
                 where code_key = :key and cast(:units as int4multirange) @> unit_id limit 1
                """)
                .param("key", SearchKey.of(code))
                .param("units", units.multirange())
                .query((row, n) -> new PostId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Open on that day, in the units. */
    List<Post> standing(Jurisdiction units, LocalDate on, @Nullable PostKind kind, @Nullable Line line) {
        return posts(sql.sql(POSTS + """
                 where p.unit_id between :unitFrom and :unitTo and cast(:units as int4multirange) @> p.unit_id
                   and p.opened_on <= :on and (p.closed_on is null or p.closed_on >= :on)
                   and (cast(:kind as text) is null or f.kind = :kind) and (cast(:line as text) is null or f.line = :line)
                """ + ORDER)
                .param("unitFrom", units.from())
                .param("unitTo", units.to())
                .param("units", units.multirange())
                .param("kind", kind == null ? null : kind.name())
                .param("line", line == null ? null : line.name())
                .param("on", on));
    }

    Optional<Post> find(PostId id, LocalDate on) {
        return posts(sql.sql(POSTS + " where p.id = :id" + ORDER)
                        .param("id", id.value())
                        .param("on", on))
                .stream()
                .findFirst();
    }

    private record Row(Post post, Post.@Nullable Strength strength) {}

    private static List<Post> posts(JdbcClient.StatementSpec statement) {
        var strengths = new LinkedHashMap<Post, List<Post.Strength>>();
        statement.query((row, n) -> row(row)).list().forEach(row -> {
            var there = strengths.computeIfAbsent(row.post(), post -> new ArrayList<>());
            if (row.strength() != null) {
                there.add(row.strength());
            }
        });
        return strengths.entrySet().stream()
                .map(each -> manned(each.getKey(), each.getValue()))
                .toList();
    }

    private static Post manned(Post post, List<Post.Strength> strengths) {
        return new Post(post.id(), post.code(), post.unit(), post.facts(), post.openedOn(), post.closedOn(), strengths);
    }

    private static Row row(ResultSet row) throws SQLException {
        var service = row.getString("service");
        var post = new Post(
                new PostId(row.getObject("id", UUID.class)),
                row.getString("code"),
                new UnitId(row.getInt("unit_id")),
                new Post.Facts(
                        row.getString("name"),
                        PostKind.valueOf(row.getString("kind")),
                        Line.valueOf(row.getString("line")),
                        row.getString("station"),
                        row.getObject("latitude", Double.class),
                        row.getObject("longitude", Double.class)),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                List.of());
        return new Row(
                post,
                service == null
                        ? null
                        : new Post.Strength(Service.valueOf(service), row.getInt("people"), row.getInt("named")));
    }
}
