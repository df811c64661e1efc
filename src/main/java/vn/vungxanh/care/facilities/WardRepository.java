package vn.vungxanh.care.facilities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Wards and their beds, one by one. */
@Repository
class WardRepository {

    private static final String BEDS = """
            select b.id, b.facility_id, b.ward_id, w.name as ward, b.code, b.kind, b.out_since, b.out_reason
              from facilities.beds b join facilities.wards w on w.id = b.ward_id
            """;

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    WardRepository(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    record Fresh(BedId id, String code, BedKind kind) {}

    List<Bed> beds(FacilityId facility) {
        return sql.sql(BEDS + " where b.facility_id = :facility order by w.name, length(b.code), b.code")
                .param("facility", facility.value())
                .query((row, n) -> bed(row))
                .list();
    }

    Optional<Bed> bed(BedId id) {
        return sql.sql(BEDS + " where b.id = :id")
                .param("id", id.value())
                .query((row, n) -> bed(row))
                .optional();
    }

    Optional<UUID> ward(FacilityId facility, String name) {
        return sql.sql("select id from facilities.wards where facility_id = :facility and lower(name) = lower(:name)")
                .param("facility", facility.value())
                .param("name", name)
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }

    void addWard(UUID id, FacilityId facility, String name) {
        sql.sql("insert into facilities.wards (id, facility_id, name) values (:id, :facility, :name)")
                .param("id", id)
                .param("facility", facility.value())
                .param("name", name)
                .update();
    }

    void addBeds(FacilityId facility, UUID ward, List<Fresh> beds) {
        batches.batchUpdate(
                "insert into facilities.beds (id, facility_id, ward_id, code, kind) values (?, ?, ?, ?, ?)",
                beds,
                500,
                (row, bed) -> {
                    row.setObject(1, bed.id().value());
                    row.setObject(2, facility.value());
                    row.setObject(3, ward);
                    row.setString(4, bed.code());
                    row.setString(5, bed.kind().name());
                });
    }

    void takeOut(BedId id, @Nullable LocalDate since, @Nullable String reason) {
        sql.sql("update facilities.beds set out_since = :since, out_reason = :reason where id = :id")
                .param("id", id.value())
                .param("since", since)
                .param("reason", reason)
                .update();
    }

    private static Bed bed(ResultSet row) throws SQLException {
        return new Bed(
                new BedId(row.getObject("id", UUID.class)),
                new FacilityId(row.getObject("facility_id", UUID.class)),
                row.getObject("ward_id", UUID.class),
                row.getString("ward"),
                row.getString("code"),
                BedKind.valueOf(row.getString("kind")),
                row.getObject("out_since", LocalDate.class),
                row.getString("out_reason"));
    }
}
