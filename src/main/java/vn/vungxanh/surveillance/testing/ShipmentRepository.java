package vn.vungxanh.surveillance.testing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.surveillance.laboratories.Laboratory;

/** Boxes on the road and runs of machines. */
@Repository
class ShipmentRepository {

    private final JdbcClient sql;

    ShipmentRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UUID id, UnitId from, Laboratory to, @Nullable String carrier, int tubes, Instant at, String login) {
        sql.sql("""
                insert into testing.shipments (id, unit_id, lab_unit_id, laboratory_id, carrier, tubes, sent_at, sent_by)
                values (:id, :unit, :labUnit, :lab, :carrier, :tubes, :at, :login)
                """)
                .param("id", id)
                .param("unit", from.value())
                .param("labUnit", to.unit().value())
                .param("lab", to.id().value())
                .param("carrier", shortened(carrier, 200))
                .param("tubes", tubes)
                .param("at", Timestamp.from(at))
                .param("login", login)
                .update();
    }

    void addRun(UUID id, Laboratory at, @Nullable String machine, int tubes, Instant now, String login) {
        sql.sql("""
                insert into testing.runs (id, lab_unit_id, laboratory_id, machine, tubes, started_at, started_by)
                values (:id, :labUnit, :lab, :machine, :tubes, :now, :login)
                """)
                .param("id", id)
                .param("labUnit", at.unit().value())
                .param("lab", at.id().value())
                .param("machine", shortened(machine, 100))
                .param("tubes", tubes)
                .param("now", Timestamp.from(now))
                .param("login", login)
                .update();
    }

    void refuse(SpecimenId id, String reason, Instant at) {
        sql.sql("update testing.specimens set refused_at = :at, refused_reason = :reason where id = :id")
                .param("at", Timestamp.from(at))
                .param("reason", reason)
                .param("id", id.value())
                .update();
    }

    void startRun(Collection<SpecimenId> tubes, UUID run) {
        sql.sql("update testing.specimens set run_id = :run, result = null, ct = null, resulted_at = null"
                        + " where id = any (:ids)")
                .param("run", run)
                .param("ids", tubes.stream().map(SpecimenId::value).toArray(UUID[]::new))
                .update();
    }

    private static @Nullable String shortened(@Nullable String text, int most) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return text.strip().substring(0, Math.min(most, text.strip().length()));
    }
}
