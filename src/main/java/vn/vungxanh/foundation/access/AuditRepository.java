package vn.vungxanh.foundation.access;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

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
}
