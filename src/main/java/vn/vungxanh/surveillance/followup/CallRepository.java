package vn.vungxanh.surveillance.followup;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;

/** Calls and decisions, which are only ever added. */
@Repository
class CallRepository {

    private final JdbcClient sql;

    CallRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Which contact a call of this id was about, if it is known inside the jurisdiction. */
    Optional<FollowedId> contactOf(UUID call) {
        return sql.sql("select contact_id from followup.calls where id = :id")
                .param("id", call)
                .query((row, n) -> new FollowedId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** False when the id was taken meanwhile. */
    boolean add(NewCall call, UnitId unit, @Nullable Instant nextCallAt, UUID staff, Instant at) {
        return sql.sql("""
                insert into followup.calls (id, contact_id, unit_id, called_at, called_on, visit, outcome, symptoms,
                    temperature, next_call_at, note, staff_id, recorded_at)
                values (:id, :contact, :unit, :calledAt, :calledOn, :visit, :outcome, :symptoms, :temperature, :next, :note,
                    :staff, :at)
                on conflict (id) do nothing
                """)
                        .param("id", call.id())
                        .param("contact", call.contact().value())
                        .param("unit", unit.value())
                        .param("calledAt", utc(call.calledAt()))
                        .param("calledOn", Vietnam.dayOf(call.calledAt()))
                        .param("visit", call.visit())
                        .param("outcome", call.outcome().name())
                        .param("symptoms", call.symptoms(), Types.BOOLEAN)
                        .param("temperature", call.temperature(), Types.NUMERIC)
                        .param("next", utc(nextCallAt), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("note", call.note(), Types.VARCHAR)
                        .param("staff", staff)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** What the lists need to know of the calls without reading them. */
    void sum(NewCall call) {
        sql.sql("""
                update followup.contacts
                set last_outcome = case when coalesce(last_called_at <= :at, true) then :outcome else last_outcome end,
                    last_called_at = greatest(last_called_at, :at),
                    unanswered = case when unanswered_on > :day then unanswered
                        else case when unanswered_on = :day then unanswered else 0 end + :more end,
                    unanswered_on = greatest(unanswered_on, :day)
                where id = :contact
                """)
                .param("at", utc(call.calledAt()))
                .param("outcome", call.outcome().name())
                .param("day", Vietnam.dayOf(call.calledAt()))
                .param("more", call.outcome() == CallOutcome.NO_ANSWER && !call.visit() ? 1 : 0)
                .param("contact", call.contact().value())
                .update();
    }

    int unanswered(FollowedId contact, LocalDate day) {
        return sql.sql("""
                select count(*) from followup.calls
                where contact_id = :contact and called_on = :day and outcome = 'NO_ANSWER' and not visit
                """)
                .param("contact", contact.value())
                .param("day", day)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    /** The latest first. */
    List<Call> of(FollowedId contact) {
        return sql.sql("""
                select k.*, s.name as staff from followup.calls k
                left join access.published_staff s on s.id = k.staff_id
                where k.contact_id = :contact order by k.called_at desc, k.id desc
                """)
                .param("contact", contact.value())
                .query((row, n) -> {
                    var next = row.getObject("next_call_at", OffsetDateTime.class);
                    var temperature = row.getBigDecimal("temperature");
                    return new Call(
                            row.getObject("id", UUID.class),
                            row.getObject("called_at", OffsetDateTime.class).toInstant(),
                            row.getBoolean("visit"),
                            CallOutcome.valueOf(row.getString("outcome")),
                            row.getObject("symptoms", Boolean.class),
                            temperature == null ? null : temperature.doubleValue(),
                            next == null ? null : next.toInstant(),
                            row.getString("note"),
                            row.getString("staff"));
                })
                .list();
    }

    void decide(
            UUID id,
            FollowedId contact,
            UnitId unit,
            Decision.Kind kind,
            @Nullable String reason,
            @Nullable UUID tracer,
            Instant at,
            UUID staff) {
        sql.sql("""
                insert into followup.decisions (id, contact_id, unit_id, kind, reason, tracer, at, staff_id)
                values (:id, :contact, :unit, :kind, :reason, :tracer, :at, :staff)
                """)
                .param("id", id)
                .param("contact", contact.value())
                .param("unit", unit.value())
                .param("kind", kind.name())
                .param("reason", reason, Types.VARCHAR)
                .param("tracer", tracer, Types.OTHER)
                .param("at", utc(at))
                .param("staff", staff)
                .update();
    }

    List<Decision> decisions(FollowedId contact) {
        return sql.sql("""
                select d.kind, d.reason, d.at, s.name as staff, t.name as tracer from followup.decisions d
                left join access.published_staff s on s.id = d.staff_id
                left join access.published_staff t on t.id = d.tracer
                where d.contact_id = :contact order by d.at desc, d.id desc
                """)
                .param("contact", contact.value())
                .query((row, n) -> new Decision(
                        Decision.Kind.valueOf(row.getString("kind")),
                        row.getString("reason"),
                        row.getString("tracer"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("staff")))
                .list();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
