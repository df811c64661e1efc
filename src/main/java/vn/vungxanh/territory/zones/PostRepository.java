package vn.vungxanh.territory.zones;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;

@Repository
class PostRepository {

    private static final String POSTS = """
            select p.id, p.unit_id, p.kind, p.name, p.zone_id, p.latitude, p.longitude, p.from_on, p.to_on, g.service, g.shift,
                   g.people
              from zones.posts p
              left join zones.guards g on g.post_id = p.id and g.from_on <= :on and (g.to_on is null or g.to_on >= :on)
            """;
    private static final String ORDER = " order by p.kind, p.name, p.id, g.shift, g.service";

    private final JdbcClient sql;

    PostRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void add(PostId id, NewPost post) {
        sql.sql("""
                insert into zones.posts (id, unit_id, zone_id, kind, name, latitude, longitude, from_on)
                values (:id, :unit, cast(:zone as uuid), :kind, :name, cast(:lat as double precision),
                    cast(:lon as double precision), :from)
                """)
                .param("id", id.value())
                .param("unit", post.unit().value())
                .param("zone", post.zone() == null ? null : post.zone().value())
                .param("kind", post.kind().name())
                .param("name", post.name())
                .param("lat", post.latitude())
                .param("lon", post.longitude())
                .param("from", post.from())
                .update();
    }

    void guard(UUID id, PostId post, UnitId unit, GuardShift shift, LocalDate from) {
        sql.sql("""
                insert into zones.guards (id, post_id, unit_id, service, shift, people, from_on)
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

    /** Whoever stands there until the day before stands there no more; who came on the day itself never did. */
    void relieve(PostId post, LocalDate from) {
        sql.sql("""
                update zones.guards set to_on = greatest(from_on, cast(:from as date) - 1)
                 where post_id = :post and (to_on is null or to_on >= :from) and from_on < :from
                """).param("post", post.value()).param("from", from).update();
    }

    void close(PostId post, LocalDate lastDay) {
        sql.sql("update zones.posts set to_on = greatest(from_on, :day) where id = :post and to_on is null")
                .param("post", post.value())
                .param("day", lastDay)
                .update();
        sql.sql("update zones.guards set to_on = greatest(from_on, :day) where post_id = :post and to_on is null")
                .param("post", post.value())
                .param("day", lastDay)
                .update();
    }

    List<PostId> openOf(ZoneId zone) {
        return sql.sql("select id from zones.posts where zone_id = :zone and to_on is null")
                .param("zone", zone.value())
                .query((row, n) -> new PostId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Standing on that day, in the units. */
    List<Post> standing(Jurisdiction units, @Nullable PostKind kind, LocalDate on) {
        return posts(sql.sql(POSTS + """
                 where p.unit_id between :unitFrom and :unitTo and cast(:units as int4multirange) @> p.unit_id
                   and p.from_on <= :on and (p.to_on is null or p.to_on >= :on)
                   and (cast(:kind as text) is null or p.kind = :kind)
                """ + ORDER)
                .param("unitFrom", units.from())
                .param("unitTo", units.to())
                .param("units", units.multirange())
                .param("kind", kind == null ? null : kind.name())
                .param("on", on));
    }

    List<Post> of(Collection<ZoneId> zones, LocalDate on) {
        return posts(sql.sql(POSTS
                        + " where p.zone_id = any (:zones) and p.from_on <= :on and (p.to_on is null or p.to_on >= :on)"
                        + ORDER)
                .param("zones", zones.stream().map(ZoneId::value).toArray(UUID[]::new))
                .param("on", on));
    }

    List<Post> find(PostId id, LocalDate on) {
        return posts(sql.sql(POSTS + " where p.id = :id" + ORDER)
                .param("id", id.value())
                .param("on", on));
    }

    private record Line(Post post, @Nullable GuardShift shift) {}

    private static List<Post> posts(JdbcClient.StatementSpec statement) {
        var shifts = new LinkedHashMap<Post, List<GuardShift>>();
        statement.query((row, n) -> line(row)).list().forEach(line -> {
            var there = shifts.computeIfAbsent(line.post(), post -> new ArrayList<>());
            if (line.shift() != null) {
                there.add(line.shift());
            }
        });
        return shifts.entrySet().stream()
                .map(entry -> guarded(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Post guarded(Post post, List<GuardShift> guards) {
        return new Post(
                post.id(),
                post.unit(),
                post.kind(),
                post.name(),
                post.zone(),
                post.latitude(),
                post.longitude(),
                post.from(),
                post.to(),
                guards);
    }

    private static Line line(ResultSet row) throws SQLException {
        var zone = row.getObject("zone_id", UUID.class);
        var service = row.getString("service");
        return new Line(
                new Post(
                        new PostId(row.getObject("id", UUID.class)),
                        new UnitId(row.getInt("unit_id")),
                        PostKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        zone == null ? null : new ZoneId(zone),
                        row.getObject("latitude", Double.class),
                        row.getObject("longitude", Double.class),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("to_on", LocalDate.class),
                        List.of()),
                service == null
                        ? null
                        : new GuardShift(
                                GuardShift.Service.valueOf(service),
                                GuardShift.Shift.valueOf(row.getString("shift")),
                                row.getInt("people")));
    }
}
