package vn.vungxanh.foundation.imports;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.vungxanh.foundation.access.StaffId;
import vn.vungxanh.foundation.adminunits.UnitId;

/** Work that is not done yet, and the mappings that senders used before. */
@Repository
class ErrandRepository {

    private final JdbcClient sql;
    private final JsonMapper json;

    ErrandRepository(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void add(Errand errand, Instant at) {
        sql.sql("""
                insert into imports.errands (job_id, kind, wanted, staff_id, login, unit_id, queued_at)
                values (:job, :kind, :wanted, :staff, :login, :unit, :at)
                on conflict (job_id) do update set wanted = excluded.wanted, queued_at = excluded.queued_at
                """)
                .param("job", errand.job())
                .param("kind", errand.kind())
                .param("wanted", errand.wanted().name())
                .param("staff", errand.staff().value())
                .param("login", errand.login())
                .param("unit", errand.unit().value())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Errand> all() {
        return sql.sql("select job_id, kind, wanted, staff_id, login, unit_id from imports.errands order by queued_at")
                .query((row, n) -> new Errand(
                        row.getObject("job_id", UUID.class),
                        row.getString("kind"),
                        OutcomeRepository.Phase.valueOf(row.getString("wanted")),
                        new StaffId(row.getObject("staff_id", UUID.class)),
                        row.getString("login"),
                        new UnitId(row.getInt("unit_id"))))
                .list();
    }

    void done(UUID job) {
        sql.sql("delete from imports.errands where job_id = :job")
                .param("job", job)
                .update();
    }

    Optional<Map<Integer, String>> mapping(StaffId staff, String kind, String fingerprint) {
        return sql.sql("""
                select mapping from imports.remembered_mappings
                where staff_id = :staff and kind = :kind and fingerprint = :fingerprint
                """)
                .param("staff", staff.value())
                .param("kind", kind)
                .param("fingerprint", fingerprint)
                .query((row, n) ->
                        json.readValue(row.getString("mapping"), new TypeReference<Map<Integer, String>>() {}))
                .optional();
    }

    void remember(StaffId staff, String kind, String fingerprint, Map<Integer, String> mapping, Instant at) {
        sql.sql("""
                insert into imports.remembered_mappings (staff_id, kind, fingerprint, mapping, used_at)
                values (:staff, :kind, :fingerprint, :mapping, :at)
                on conflict (staff_id, kind, fingerprint)
                    do update set mapping = excluded.mapping, used_at = excluded.used_at
                """)
                .param("staff", staff.value())
                .param("kind", kind)
                .param("fingerprint", fingerprint)
                .param("mapping", json.writeValueAsString(mapping))
                .param("at", Timestamp.from(at))
                .update();
    }
}
