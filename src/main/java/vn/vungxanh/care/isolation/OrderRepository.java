package vn.vungxanh.care.isolation;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders and what becomes of them; new ones are written by {@link NewOrderRepository}. */
@Repository
class OrderRepository {

    private final JdbcClient sql;

    OrderRepository(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<IsolationOrder> find(IsolationId id) {
        return sql.sql(OrderRows.SELECT + " where o.id = :id")
                .param("id", id.value())
                .query((row, n) -> OrderRows.read(row))
                .optional();
    }

    /** Nobody else changes them before this transaction ends. */
    List<IsolationOrder> lock(Collection<UUID> ids) {
        sql.sql("select id from isolation.orders where id = any (:ids) order by id for update")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> n)
                .list();
        return all(ids);
    }

    List<IsolationOrder> all(Collection<UUID> ids) {
        return sql.sql(OrderRows.SELECT + " where o.id = any (:ids) order by o.id")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> OrderRows.read(row))
                .list();
    }

    /** The open order of each of these, and of nobody else. */
    List<IsolationOrder> open(Collection<UUID> persons, String disease) {
        return sql.sql(OrderRows.SELECT + """
                 where o.person_id = any (:persons) and o.disease = :disease
                   and o.state in ('PROPOSED', 'ISSUED', 'RUNNING', 'ESCAPED')
                """)
                .param("persons", persons.toArray(UUID[]::new))
                .param("disease", disease)
                .query((row, n) -> OrderRows.read(row))
                .list();
    }

    List<IsolationOrder> ofPerson(UUID person) {
        return sql.sql(OrderRows.SELECT + " where o.person_id = :person order by o.proposed_at desc, o.id desc")
                .param("person", person)
                .query((row, n) -> OrderRows.read(row))
                .list();
    }

    /** What was only proposed and never took effect. */
    void forget(Collection<UUID> ids) {
        sql.sql("delete from isolation.log where order_id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
        sql.sql("delete from isolation.orders where id = any (:ids) and state = 'PROPOSED'")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    void releaseDue(Collection<UUID> ids, Instant at) {
        sql.sql("update isolation.orders set release_due_at = coalesce(release_due_at, :at) where id = any (:ids)")
                .param("at", utc(at))
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    void subject(IsolationId id, Subject subject) {
        sql.sql("update isolation.orders set subject = :subject where id = :id")
                .param("subject", subject.name())
                .param("id", id.value())
                .update();
    }

    void issue(Collection<UUID> ids, String number, LocalDate on, Instant at, String login) {
        sql.sql("""
                update isolation.orders set state = 'ISSUED', issued_at = :at, issued_by = :login, document_number = :number,
                    document_on = :on, version = version + 1
                 where id = any (:ids) and state = 'PROPOSED'
                """)
                .param("at", utc(at))
                .param("login", login)
                .param("number", number)
                .param("on", on)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    void decide(IsolationId id, Decided decided) {
        var rule = decided.rule();
        sql.sql("""
                update isolation.orders set rule = :rule, days = :days, followup_days = :followup, count_from = :count,
                    test_days = :tests, place = :place, override_reason = :reason, counted_from = :from, ends_on = :ends,
                    version = version + 1
                 where id = :id
                """)
                .param("rule", rule.id())
                .param("days", decided.days())
                .param("followup", rule.followupDays())
                .param("count", rule.countFrom().name())
                .param(
                        "tests",
                        rule.testDays().stream().map(Integer::shortValue).toArray(Short[]::new))
                .param("place", decided.place().name())
                .param("reason", decided.reason(), Types.VARCHAR)
                .param("from", decided.countedFrom(), Types.DATE)
                .param("ends", decided.endsOn(), Types.DATE)
                .param("id", id.value())
                .update();
    }

    void begin(IsolationId id, @Nullable Integer siteUnit, LocalDate countedFrom, LocalDate endsOn, Instant at) {
        sql.sql("""
                update isolation.orders set state = 'RUNNING', started_at = coalesce(started_at, :at),
                    site_unit_id = coalesce(:siteUnit, site_unit_id), counted_from = :from, ends_on = :ends,
                    version = version + 1
                 where id = :id
                """)
                .param("at", utc(at))
                .param("siteUnit", siteUnit, Types.INTEGER)
                .param("from", countedFrom)
                .param("ends", endsOn)
                .param("id", id.value())
                .update();
    }

    void extend(IsolationId id, int extraDays, LocalDate endsOn) {
        sql.sql("""
                update isolation.orders set extra_days = :extra, ends_on = :ends, release_due_at = null, version = version + 1
                 where id = :id
                """)
                .param("extra", extraDays)
                .param("ends", endsOn)
                .param("id", id.value())
                .update();
    }

    void state(Collection<UUID> ids, OrderState state, @Nullable Instant endedAt, @Nullable String reason) {
        sql.sql("""
                update isolation.orders set state = :state, ended_at = :ended, end_reason = coalesce(:reason, end_reason),
                    release_due_at = null, version = version + 1
                 where id = any (:ids)
                """)
                .param("state", state.name())
                .param("ended", utc(endedAt), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("reason", reason, Types.VARCHAR)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    void certified(IsolationId id, String number) {
        sql.sql("update isolation.orders set certificate_number = :number where id = :id")
                .param("number", number)
                .param("id", id.value())
                .update();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
