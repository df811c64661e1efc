package vn.vungxanh.foundation.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;

@Repository
class AuditRepository {

    private final JdbcClient sql;

    AuditRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void add(
            UUID id,
            Instant at,
            Scope scope,
            AuditTrail.Deed deed,
            String what,
            List<UUID> subjects,
            @Nullable String detail) {
        sql.sql("""
                insert into access.audit_entries (id, at, staff_id, login, unit_id, deed, what, subjects, detail)
                values (:id, :at, :staff, :login, :unit, :deed, :what, :subjects, :detail)
                """)
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("staff", scope.staff().value())
                .param("login", scope.login())
                .param("unit", scope.home().value())
                .param("deed", deed.name())
                .param("what", what)
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("detail", detail, Types.VARCHAR)
                .update();
    }

    List<AuditEntry> page(AuditFilter filter, int limit, int offset) {
        return filtered("""
                select id, at, staff_id, login, unit_id, deed, what, detail, trim_array(subjects, greatest(cardinality(subjects) - 5, 0)) as subjects,
                       cardinality(subjects) as subject_count
                  from access.audit_entries
                """, filter, "order by at desc, id desc limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> entry(row))
                .list();
    }

    /** Counts no further than the limit: the trail is the longest table of the program. */
    long count(AuditFilter filter, int limit) {
        return filtered("select count(*) from (select from access.audit_entries", filter, "limit :limit) as found")
                .param("limit", limit)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String select, AuditFilter filter, String tail) {
        var where = new StringBuilder(" where true");
        var params = new HashMap<String, Object>();
        if (filter.login() != null) {
            where.append(" and login = :login");
            params.put("login", filter.login());
        }
        if (filter.subject() != null) {
            where.append(" and subjects @> array[:subject]::uuid[]");
            params.put("subject", filter.subject());
        }
        if (filter.deed() != null) {
            where.append(" and deed = :deed");
            params.put("deed", filter.deed());
        }
        if (filter.day() != null) {
            where.append(" and at >= :from and at < :to");
            params.put("from", Vietnam.startOf(filter.day()).atOffset(ZoneOffset.UTC));
            params.put("to", Vietnam.startOf(filter.day().plusDays(1)).atOffset(ZoneOffset.UTC));
        }
        return sql.sql(select + where + " " + tail).params(params);
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                new StaffId(row.getObject("staff_id", UUID.class)),
                row.getString("login"),
                new UnitId(row.getInt("unit_id")),
                row.getString("deed"),
                row.getString("what"),
                List.of((UUID[]) row.getArray("subjects").getArray()),
                row.getInt("subject_count"),
                row.getString("detail"));
    }
}
