package vn.vungxanh.surveillance.presence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.SearchKey;

@Repository
class GroupRepository {

    private static final int BATCH = 1000;
    private static final String GROUPS = """
            select g.id, g.number, g.kind, g.name, g.place, g.unit_id,
                   (select count(*) from presence.memberships m where m."group" = g.number) as members
              from presence.groups g
            """;

    /** A membership as the record keeps it. */
    record Row(
            int group, int person, LocalDate from, @Nullable LocalDate to) {}

    record Kind(int number, int kind) {}

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    GroupRepository(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    void add(UUID id, NewGroup group, @Nullable Integer place, Instant at, UUID by) {
        sql.sql("""
                insert into presence.groups (id, kind, name, name_key, place, unit_id, created_at, created_by)
                values (:id, :kind, :name, :key, :place, :unit, :at, :by)
                """)
                .param("id", id)
                .param("kind", group.kind().number())
                .param("name", group.name())
                .param("key", SearchKey.of(group.name()))
                .param("place", place, Types.INTEGER)
                .param("unit", group.unit().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    Optional<Group> find(UUID id) {
        return sql.sql(GROUPS + " where g.id = :id")
                .param("id", id)
                .query((row, n) -> group(row))
                .optional();
    }

    /** The one of this name in this very commune, the first formed if there are several. */
    Optional<GroupId> named(GroupKind kind, String name, UnitId unit) {
        return sql.sql("""
                select id from presence.groups where kind = :kind and name_key = :key and unit_id = :unit
                order by number limit 1
                """)
                .param("kind", kind.number())
                .param("key", SearchKey.of(name))
                .param("unit", unit.value())
                .query((row, n) -> new GroupId(row.getObject(1, UUID.class)))
                .optional();
    }

    List<Group> numbered(Collection<Integer> numbers) {
        return sql.sql(GROUPS + " where g.number = any (:numbers)")
                .param("numbers", numbers.toArray(Integer[]::new))
                .query((row, n) -> group(row))
                .list();
    }

    List<Group> list(Jurisdiction within, @Nullable GroupKind kind, String text, int offset, int limit) {
        return sql.sql(GROUPS + WITHIN + " order by g.name_key, g.number limit :limit offset :offset")
                .param("within", within.multirange())
                .param("kind", kind == null ? 0 : kind.number())
                .param("text", "%" + SearchKey.of(text) + "%")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> group(row))
                .list();
    }

    private static final String WITHIN =
            " where :within::int4multirange @> g.unit_id and (:kind = 0 or g.kind = :kind) and g.name_key like :text";

    long count(Jurisdiction within, @Nullable GroupKind kind, String text) {
        return sql.sql("select count(*) from presence.groups g" + WITHIN)
                .param("within", within.multirange())
                .param("kind", kind == null ? 0 : kind.number())
                .param("text", "%" + SearchKey.of(text) + "%")
                .query(Long.class)
                .single();
    }

    /** The same person from the same day again: the later word about the end counts. */
    void enrol(List<Row> rows, int unit, long firstSeq) {
        var numbered = java.util.stream.IntStream.range(0, rows.size()).boxed().toList();
        batches.batchUpdate("""
                insert into presence.memberships ("group", person, from_on, to_on, unit_id, seq)
                values (?, ?, ?, ?, ?, ?)
                on conflict ("group", person, from_on) do update set to_on = excluded.to_on, seq = excluded.seq
                """, numbered, BATCH, (row, n) -> {
            var one = rows.get(n);
            row.setInt(1, one.group());
            row.setInt(2, one.person());
            row.setObject(3, one.from());
            row.setObject(4, one.to(), Types.DATE);
            row.setInt(5, unit);
            row.setLong(6, firstSeq + n);
        });
    }

    List<Row> members(int group) {
        return sql.sql("""
                select "group", person, from_on, to_on from presence.memberships where "group" = :group
                 order by from_on, person
                """).param("group", group).query((row, n) -> row(row)).list();
    }

    List<Kind> kinds() {
        return sql.sql("select number, kind from presence.groups order by number desc")
                .query((row, n) -> new Kind(row.getInt(1), row.getInt(2)))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getInt("group"),
                row.getInt("person"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class));
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(
                new GroupId(row.getObject("id", UUID.class)),
                row.getInt("number"),
                GroupKind.numbered(row.getInt("kind")).orElseThrow(),
                row.getString("name"),
                row.getObject("place", Integer.class),
                new UnitId(row.getInt("unit_id")),
                row.getInt("members"));
    }
}
