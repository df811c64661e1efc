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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OrderRepository {

    private static final int BATCH = 1_000;

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    OrderRepository(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    /** An order to be kept, with all that was decided. */
    record Row(
            UUID id,
            UUID person,
            int unit,
            @Nullable Integer siteUnit,
            String disease,
            Subject subject,
            @Nullable UUID caseId,
            @Nullable LocalDate exposedOn,
            String rule,
            int days,
            int followupDays,
            CountFrom countFrom,
            List<Integer> testDays,
            Place place,
            @Nullable String overrideReason,
            @Nullable LocalDate countedFrom,
            @Nullable LocalDate endsOn,
            OrderState state,
            Instant at,
            String login,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {}

    void add(List<Row> rows) {
        batches.batchUpdate("""
                insert into isolation.orders (id, person_id, unit_id, site_unit_id, disease, subject, case_id, exposed_on, rule,
                    days, followup_days, count_from, test_days, place, override_reason, counted_from, ends_on, state,
                    proposed_at, proposed_by, started_at, ended_at, issued_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows, BATCH, (to, row) -> {
            to.setObject(1, row.id());
            to.setObject(2, row.person());
            to.setInt(3, row.unit());
            to.setObject(4, row.siteUnit(), Types.INTEGER);
            to.setString(5, row.disease());
            to.setString(6, row.subject().name());
            to.setObject(7, row.caseId(), Types.OTHER);
            to.setObject(8, row.exposedOn(), Types.DATE);
            to.setString(9, row.rule());
            to.setInt(10, row.days());
            to.setInt(11, row.followupDays());
            to.setString(12, row.countFrom().name());
            to.setArray(
                    13, to.getConnection().createArrayOf("int2", row.testDays().toArray()));
            to.setString(14, row.place().name());
            to.setString(15, row.overrideReason());
            to.setObject(16, row.countedFrom(), Types.DATE);
            to.setObject(17, row.endsOn(), Types.DATE);
            to.setString(18, row.state().name());
            to.setObject(19, utc(row.at()));
            to.setString(20, row.login());
            to.setObject(21, utc(row.startedAt()), Types.TIMESTAMP_WITH_TIMEZONE);
            to.setObject(22, utc(row.endedAt()), Types.TIMESTAMP_WITH_TIMEZONE);
            to.setObject(23, row.state() == OrderState.PROPOSED ? null : utc(row.at()), Types.TIMESTAMP_WITH_TIMEZONE);
        });
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

    void decide(IsolationId id, IsolationOrders.Decided decided) {
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
