package vn.vungxanh.territory.screening;

import static vn.vungxanh.territory.screening.ScreeningRoundRepository.utc;

import java.sql.Types;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;

/** A filter as SQL: what the lists show and what the tiles count are the same words. */
record ScreeningConditions(ScreeningFilter filter, Jurisdiction units, Jurisdiction areas) {

    /**
     * Each person who lives in the area, once, as s: what the visits of the round to all records of that person come to.
     * Asked once is asked. That somebody moved away says nothing any more where the person lives now.
     */
    private static final String STATED = """
            with v as materialized (
                select v.stands_for, bool_or(v.outcome in ('WELL', 'SYMPTOMS')) as asked,
                    bool_or(v.outcome = 'SYMPTOMS') as flagged,
                    min(v.asked_at) filter (where v.outcome in ('WELL', 'SYMPTOMS')) as first_at,
                    count(*) filter (where v.way <> 'DECLARATION') as visits,
                    max(v.recorded_at) as recorded_at,
                    bool_and(v.way = 'DECLARATION') filter (where v.outcome in ('WELL', 'SYMPTOMS')) as declared,
                    (array_agg(v.id order by v.asked_at desc, v.id desc))[1] as last_id,
                    (array_agg(v.outcome order by v.asked_at desc, v.id desc))[1] as last_outcome
                from screening.visits v
                where v.round_id = :round and v.unit_id between :from and :to and :units::int4multirange @> v.unit_id
                    and v.recorded_at <= :asOf and (v.withdrawn_at is null or v.withdrawn_at > :asOf)
                    and (:until::timestamptz is null or v.asked_at < :until)
                    and (v.outcome <> 'MOVED' or v.visited_unit_id = v.unit_id)
                group by v.stands_for),
            s as (
                select p.id as person_id, p.full_name, p.name_key, p.birth_year, p.sex, p.unit_id,
                    coalesce(p.hamlet, '') as hamlet, coalesce(p.household_id, p.id) as house,
                    coalesce(v.asked, false) as asked, coalesce(v.flagged, false) as flagged, v.first_at,
                    coalesce(v.visits, 0) as visits, v.recorded_at, coalesce(v.declared, false) as declared, v.last_id,
                    case when v.flagged then 'SYMPTOMS' when v.asked then 'WELL' else coalesce(v.last_outcome, 'OPEN') end
                        as state
                from people.published_persons p left join v on v.stands_for = p.id
                where p.merged_into is null and p.unit_id between :from and :to
                    and :units::int4multirange @> p.unit_id and :areas::int4multirange @> p.unit_id
                    and (p.died_on is null or v.asked)
                    and (:hamlet::text is null or coalesce(p.hamlet, '') = :hamlet)
                    and (:key::text is null or p.name_key like '%' || :key || '%')
                    and (:day::date is null or (v.first_at at time zone 'Asia/Ho_Chi_Minh')::date = :day))
            """;

    String stated() {
        return STATED;
    }

    StatementSpec bind(StatementSpec query) {
        var text = filter.text() == null ? "" : SearchKey.of(filter.text());
        return query.param("round", filter.round().id().value())
                .param("from", units.from())
                .param("to", units.to())
                .param("units", units.multirange())
                .param("areas", areas.multirange())
                .param("asOf", utc(filter.asOf()))
                .param(
                        "until",
                        filter.until() == null
                                ? null
                                : utc(Vietnam.startOf(filter.until().plusDays(1))),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("hamlet", filter.hamlet(), Types.VARCHAR)
                .param("key", text.isEmpty() ? null : text, Types.VARCHAR)
                .param("day", filter.day(), Types.DATE);
    }
}
