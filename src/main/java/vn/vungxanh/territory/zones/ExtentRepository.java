package vn.vungxanh.territory.zones;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ExtentRepository {

    private final JdbcClient sql;

    ExtentRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** What was decided, not what was proposed; the latest first. */
    List<LaidExtent> of(ZoneId zone) {
        return sql.sql("""
                select valid_from, hamlets, households, shape, area_km2, typed_households, typed_people, document, document_on,
                       null::uuid as directive_id, reason, recorded_at, login
                  from zones.extents where zone_id = :zone and valid_from > :never
                 order by valid_from desc
                """)
                .param("zone", zone.value())
                .param("never", Timestamp.from(Instant.EPOCH))
                .query((row, n) -> new LaidExtent(
                        new Extent(
                                Arrays.asList((String[]) row.getArray("hamlets").getArray()),
                                Arrays.asList(
                                        (UUID[]) row.getArray("households").getArray()),
                                row.getString("shape"),
                                row.getObject("typed_households", Integer.class),
                                row.getObject("typed_people", Integer.class)),
                        row.getObject("area_km2", Double.class),
                        row.getTimestamp("valid_from").toInstant(),
                        ZoneRepository.document(row, "document", "document_on", "directive_id"),
                        row.getString("reason"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("login")))
                .list();
    }
}
