package vn.vungxanh.surveillance.followup;

import java.sql.Types;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.people.NameWords;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;

/** A filter as SQL: what the lists show and what the tiles count are the same words. */
record FollowConditions(FollowFilter filter, Jurisdiction units, EscalationRule rule) {

    /** Each follow-up with what follows from the day, as f. Days are days in Vietnam: the connection's zone. */
    private static final String STATED = """
            with lost as (
                select contact_id from (
                    select distinct on (contact_id) contact_id, kind from followup.decisions
                    where kind in ('LOST', 'FOUND') and at <= :now
                    order by contact_id, at desc, id desc) d
                where kind = 'LOST'),
            seen as (
                select distinct contact_id from followup.calls
                where called_on = :today and outcome = 'REACHED' and called_at <= :now),
            f as (
                select s.*,
                    s.active and not s.is_lost as open,
                    case when s.done then 0
                        when :now >= s.late_since + make_interval(hours => :upper) then 2
                        when :now >= s.late_since + make_interval(hours => :commune) then 1
                        when s.last_outcome in ('REFUSED', 'MOVED', 'WRONG_NUMBER') then 1
                        else 0 end as stage,
                    not s.done and (coalesce(s.last_outcome in ('WRONG_NUMBER', 'REFUSED'), false)
                        or coalesce(s.unanswered_on = :today and s.unanswered >= :visitAfter, false)) as visit
                from (
                    select c.*,
                        (c.ends_on >= :today or c.symptoms_on is not null)
                            and (c.closed_at is null or c.closed_at > :now) as active,
                        c.id in (select contact_id from lost) as is_lost,
                        c.id in (select contact_id from seen)
                            or coalesce(c.sampled_at <= :now and c.sampled_at >= :today::date::timestamptz, false) as done,
                        case when c.reached_at is null or c.reached_at > :now
                            then c.identified_at + make_interval(hours => :first)
                            else (c.last_reached_on + 2)::timestamptz end as late_since
                    from followup.contacts c
                    where c.identified_at <= :now and c.unit_id between :from and :to and :units::int4multirange @> c.unit_id
                        and (:tracer::uuid is null or c.tracer = :tracer) and (:level::int is null or c.level = :level)
                        and (:case::uuid is null or c.case_id = :case) and (:only::uuid is null or c.id = :only)
                        and (:name::text is null or %s)) s)
            """.formatted(NameWords.condition("c.person_id"));

    String stated() {
        return STATED;
    }

    /** What the filter shows of f. */
    String shown() {
        return predicate(filter.show());
    }

    static String predicate(FollowFilter.Show show) {
        return switch (show) {
            case OPEN -> "f.open";
            case DUE -> "f.open and not f.done";
            case DONE -> "f.open and f.done";
            case LATE -> "f.open and f.stage >= 1";
            case URGENT -> "f.open and f.stage >= 2";
            case VISIT -> "f.open and f.visit";
            case SYMPTOMS -> "f.open and f.symptoms_on is not null";
            case UNASSIGNED -> "f.open and f.tracer is null";
            case UNREACHED -> "f.open and (f.reached_at is null or f.reached_at > :now)";
            case LOST -> "f.is_lost and (f.closed_at is null or f.closed_at > :now)";
            case ENDED -> "not f.active";
            case REACHED_24H -> "f.reached_at <= :now and f.reached_at <= f.identified_at + interval '24 hours'";
            case ALL -> "true";
        };
    }

    StatementSpec bind(StatementSpec query) {
        var name = NameWords.of(filter.text() == null ? "" : filter.text()).orElse(null);
        var tracer = filter.tracer();
        return query.param("now", filter.asOf().atOffset(ZoneOffset.UTC))
                .param("today", Vietnam.dayOf(filter.asOf()))
                .param("first", rule.firstContact())
                .param("commune", rule.commune())
                .param("upper", rule.upper())
                .param("visitAfter", rule.visitAfter())
                .param("from", units.from())
                .param("to", units.to())
                .param("units", units.multirange())
                .param("tracer", tracer == null ? null : tracer.value(), Types.OTHER)
                .param("level", filter.level(), Types.INTEGER)
                .param("case", filter.caseId(), Types.OTHER)
                .param("only", filter.only() == null ? null : filter.only().value(), Types.OTHER)
                .param("name", name == null ? null : name.key(), Types.VARCHAR)
                .param("afterName", name == null ? null : SearchKey.after(name.key()), Types.VARCHAR);
    }
}
