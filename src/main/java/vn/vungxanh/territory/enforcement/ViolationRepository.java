package vn.vungxanh.territory.enforcement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.SearchKey;

@Repository
class ViolationRepository {

    private final JdbcClient sql;

    ViolationRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many, and what they cost. */
    record Sum(long count, long amount, long paid) {}

    void add(ViolationId id, NewViolation what, String fineRow, Instant now, String login) {
        sql.sql("""
                insert into enforcement.violations (id, unit_id, act, occurred_on, place, offender, offender_key, organisation,
                    birth_year, document, address, evidence, minutes, fine_row, recorded_at, login)
                values (:id, :unit, :act, :on, :place, :offender, :key, :organisation, cast(:birth as int), :document, :address,
                    :evidence, :minutes, :row, :now, :login)
                """)
                .param("id", id.value())
                .param("unit", what.unit().value())
                .param("act", what.act().name())
                .param("on", what.occurredOn())
                .param("place", what.place())
                .param("offender", what.offender())
                .param("key", SearchKey.of(what.offender()))
                .param("organisation", what.organisation())
                .param("birth", what.birthYear())
                .param("document", what.document())
                .param("address", what.address())
                .param("evidence", what.evidence())
                .param("minutes", what.minutes())
                .param("row", fineRow)
                .param("now", Timestamp.from(now))
                .param("login", login)
                .update();
    }

    boolean decisionTaken(UnitId unit, String number, LocalDate on) {
        return sql.sql("""
                select exists (select 1 from enforcement.violations
                    where unit_id = :unit and decision = :number and decided_on = :on and cancelled_at is null)
                """)
                .param("unit", unit.value())
                .param("number", number)
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    boolean decide(ViolationId id, int version, Violation.Decision decision) {
        return sql.sql("""
                update enforcement.violations set decision = :number, decided_on = :on, amount = :amount, basis = :basis,
                    version = version + 1
                 where id = :id and version = :version and decision is null
                """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("number", decision.number())
                        .param("on", decision.on())
                        .param("amount", decision.amount())
                        .param("basis", decision.basis())
                        .update()
                > 0;
    }

    boolean paid(ViolationId id, int version, LocalDate on) {
        return sql.sql("""
                update enforcement.violations set paid_on = :on, version = version + 1
                 where id = :id and version = :version and paid_on is null
                """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("on", on)
                        .update()
                > 0;
    }

    boolean cancel(ViolationId id, int version, String reason, Instant now) {
        return sql.sql("""
                update enforcement.violations set cancelled_at = :now, reason = :reason, version = version + 1
                 where id = :id and version = :version and cancelled_at is null
                """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("reason", reason)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    Optional<Violation> find(ViolationId id) {
        return sql.sql("select * from enforcement.violations v where v.id = :id")
                .param("id", id.value())
                .query((row, n) -> violation(row))
                .optional();
    }

    List<Violation> page(ViolationFilter filter, Jurisdiction units, int limit, long offset) {
        var asked = ViolationConditions.of(filter, units);
        return sql.sql("select * from enforcement.violations v where " + asked.sql()
                        + " order by v.occurred_on desc, v.id limit :limit offset :offset")
                .params(asked.params())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> violation(row))
                .list();
    }

    Sum sum(ViolationFilter filter, Jurisdiction units) {
        var asked = ViolationConditions.of(filter, units);
        return sql.sql("""
                select count(*) as count, coalesce(sum(v.amount), 0) as amount,
                       coalesce(sum(v.amount) filter (where v.paid_on is not null), 0) as paid
                  from enforcement.violations v where
                """ + " " + asked.sql())
                .params(asked.params())
                .query((row, n) -> new Sum(row.getLong("count"), row.getLong("amount"), row.getLong("paid")))
                .single();
    }

    private static Violation violation(ResultSet row) throws SQLException {
        var decision = row.getString("decision");
        var cancelled = row.getTimestamp("cancelled_at");
        return new Violation(
                new ViolationId(row.getObject("id", UUID.class)),
                new NewViolation(
                        new UnitId(row.getInt("unit_id")),
                        Act.valueOf(row.getString("act")),
                        row.getObject("occurred_on", LocalDate.class),
                        row.getString("place"),
                        row.getString("offender"),
                        row.getBoolean("organisation"),
                        row.getObject("birth_year", Integer.class),
                        row.getString("document"),
                        row.getString("address"),
                        row.getString("evidence"),
                        row.getString("minutes")),
                row.getString("fine_row"),
                decision == null
                        ? null
                        : new Violation.Decision(
                                decision,
                                row.getObject("decided_on", LocalDate.class),
                                row.getLong("amount"),
                                row.getString("basis")),
                row.getObject("paid_on", LocalDate.class),
                cancelled == null ? null : cancelled.toInstant(),
                row.getString("reason"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("login"),
                row.getInt("version"));
    }
}
