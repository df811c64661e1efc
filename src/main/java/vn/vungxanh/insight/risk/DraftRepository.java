package vn.vungxanh.insight.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;

/** Which document was drafted of a proposal. */
@Repository
class DraftRepository {

    private final JdbcClient sql;

    DraftRepository(JdbcClient sql) {
        this.sql = sql;
    }

    record Of(UnitId unit, String disease, String regime, int level, LocalDate on) {}

    /** One after another for a unit, until the transaction ends. */
    void queueFor(UnitId unit) {
        sql.sql("select pg_advisory_xact_lock(hashtext('risk.drafts'), :unit)")
                .param("unit", unit.value())
                .query((row, n) -> true)
                .single();
    }

    Optional<UUID> find(Of proposal) {
        return sql.sql("""
                select directive_id from risk.drafts
                 where unit_id = :unit and disease = :disease and regime = :regime and level = :level and on_day = :on
                """)
                .param("unit", proposal.unit().value())
                .param("disease", proposal.disease())
                .param("regime", proposal.regime())
                .param("level", proposal.level())
                .param("on", proposal.on())
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }

    void put(Of proposal, UUID directive, Instant at, String by) {
        sql.sql("""
                insert into risk.drafts (unit_id, disease, regime, level, on_day, directive_id, made_at, made_by)
                values (:unit, :disease, :regime, :level, :on, :directive, :at, :by)
                on conflict (unit_id, disease, regime, level, on_day)
                   do update set directive_id = :directive, made_at = :at, made_by = :by
                """)
                .param("unit", proposal.unit().value())
                .param("disease", proposal.disease())
                .param("regime", proposal.regime())
                .param("level", proposal.level())
                .param("on", proposal.on())
                .param("directive", directive)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }
}
