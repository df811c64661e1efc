package vn.vungxanh.care.isolation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BedRepository {

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    BedRepository(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    record BedRow(BedId id, UUID room, String label) {}

    record RoomRow(UUID id, SiteId site, String name) {}

    void addRooms(List<RoomRow> rooms) {
        batches.batchUpdate(
                "insert into isolation.rooms (id, site_id, name) values (?, ?, ?)", rooms, 1_000, (row, room) -> {
                    row.setObject(1, room.id());
                    row.setObject(2, room.site().value());
                    row.setString(3, room.name());
                });
    }

    void addBeds(SiteId site, List<BedRow> beds) {
        batches.batchUpdate(
                "insert into isolation.beds (id, room_id, site_id, label) values (?, ?, ?, ?)",
                beds,
                1_000,
                (row, bed) -> {
                    row.setObject(1, bed.id().value());
                    row.setObject(2, bed.room());
                    row.setObject(3, site.value());
                    row.setString(4, bed.label());
                });
    }

    boolean hasRoom(SiteId site, String name) {
        return sql.sql("select exists (select 1 from isolation.rooms where site_id = :site and name = :name)")
                .param("site", site.value())
                .param("name", name)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    List<Bed> of(SiteId site) {
        return sql.sql("""
                select b.id, b.site_id, b.label, b.closed, r.id as room_id, r.name
                  from isolation.beds b join isolation.rooms r on r.id = b.room_id
                 where b.site_id = :site order by length(r.name), r.name, length(b.label), b.label
                """)
                .param("site", site.value())
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Bed> find(BedId id) {
        return sql.sql("""
                select b.id, b.site_id, b.label, b.closed, r.id as room_id, r.name
                  from isolation.beds b join isolation.rooms r on r.id = b.room_id where b.id = :id
                """).param("id", id.value()).query((row, n) -> read(row)).optional();
    }

    void close(BedId id, boolean closed) {
        sql.sql("update isolation.beds set closed = :closed where id = :id")
                .param("closed", closed)
                .param("id", id.value())
                .update();
    }

    private static Bed read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Bed(
                new BedId(row.getObject("id", UUID.class)),
                new SiteId(row.getObject("site_id", UUID.class)),
                row.getObject("room_id", UUID.class),
                row.getString("name"),
                row.getString("label"),
                row.getBoolean("closed"));
    }
}
