package vn.vungxanh.care.rounds;

import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;

/** A filter as SQL: what the lists show and what the tiles count are the same words. */
record RoundConditions(RoundFilter filter, Jurisdiction units, VisitRules rules) {

    /**
     * Each watch that runs, with what follows from the time, as w. Whoever is isolated stays on the list until released,
     * also after the last day; who only watches oneself does not. A household is visited once: those of a home by their
     * household, those of a site by their room.
     */
    private static final String STATED = """
            with parts as (
                select * from unnest(:reasons::text[], :starts::timestamptz[], :befores::timestamptz[])
                    as part (reason, starts, before)),
            running as materialized (
                select x.*, part.starts, part.before
                from rounds.watches x join parts part on part.reason = x.reason
                where x.unit_id between :from and :to and :units::int4multirange @> x.unit_id
                    and x.started_at <= :at and (x.ended_at is null or x.ended_at > :at)
                    and (x.until_on >= :today or x.reason in ('HOME', 'SITE', 'CASE_AT_HOME') and x.reference like 'stay:%')),
            w as (
                select s.*, coalesce(s.seen_at >= s.starts, false) as done,
                    greatest(s.seen_at, s.started_at) < s.before as late,
                    greatest(s.seen_at, s.started_at) < :today::date::timestamptz - interval '1 day' as missed,
                    coalesce(s.site, s.hamlet, '') as place,
                    coalesce(s.site || '/' || s.room, case when s.site is null then s.household_id::text end,
                        s.person_id::text) as household
                from (
                    select r.*, p.full_name, p.name_key, p.birth_year, p.hamlet, p.household_id, a.id as alarm_id,
                        a.urgent, l.observed_at, l.outcome, l.temperature, l.spo2, l.pulse, l.breaths, l.symptoms, l.login,
                        case when l.outcome = 'SEEN' then l.observed_at else (
                            select max(o.observed_at) from rounds.observations o
                            where o.person_id = r.person_id and o.outcome = 'SEEN' and o.observed_at <= :at
                                and o.recorded_at <= :now and (o.withdrawn_at is null or o.withdrawn_at > :now)) end as seen_at
                    from running r
                    left join people.published_persons p on p.id = r.person_id
                    left join rounds.alarms a on a.person_id = r.person_id and a.raised_at <= :now
                        and (a.closed_at is null or a.closed_at > :now)
                    left join lateral (
                        select o.* from rounds.observations o
                        where o.person_id = r.person_id and o.observed_at <= :at and o.recorded_at <= :now
                            and (o.withdrawn_at is null or o.withdrawn_at > :now)
                        order by o.observed_at desc, o.id desc limit 1) l on true) s
                where (:place::text is null or coalesce(s.site, s.hamlet, '') = :place)
                    and (:key::text is null or s.name_key like '%' || :key || '%'))
            """;

    String stated() {
        return STATED;
    }

    StatementSpec bind(StatementSpec query) {
        var text = filter.text() == null ? "" : SearchKey.of(filter.text());
        return query.param("now", WatchRepository.utc(filter.asOf()))
                .param("at", WatchRepository.utc(filter.at()))
                .param("today", Vietnam.dayOf(filter.at()))
                .param(
                        "reasons",
                        Arrays.stream(WatchReason.values()).map(Enum::name).toArray(String[]::new))
                .param("starts", each(rule -> rule.partOf(filter.at())))
                .param("befores", each(rule -> rule.partBefore(filter.at())))
                .param("from", units.from())
                .param("to", units.to())
                .param("units", units.multirange())
                .param("place", filter.place(), Types.VARCHAR)
                .param("key", text.isEmpty() ? null : text, Types.VARCHAR);
    }

    private String[] each(Function<VisitRule, Instant> part) {
        var day = Vietnam.dayOf(filter.at());
        return Arrays.stream(WatchReason.values())
                .map(reason -> part.apply(rules.inForce(reason, day)).toString())
                .toArray(String[]::new);
    }
}
