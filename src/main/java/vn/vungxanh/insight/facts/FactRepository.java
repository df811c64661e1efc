package vn.vungxanh.insight.facts;

import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.insight.levels.Fact;
import vn.vungxanh.kernel.Vietnam;

/** Facts of units at an instant, from cases and clusters in one statement. */
@Repository
class FactRepository {

    static final int WEEK = 7;

    static final List<Fact> OF_CASES = List.of(
            Fact.CASES_WEEK,
            Fact.COMMUNITY_WEEK,
            Fact.UNKNOWN_WEEK,
            Fact.CONTACT_WEEK,
            Fact.QUARANTINE_WEEK,
            Fact.IMPORTED_WEEK,
            Fact.DEATHS_WEEK,
            Fact.KNOWN_SOURCE,
            Fact.UNKNOWN_SOURCE,
            Fact.WEEK_TO_DATE,
            Fact.MONTH_TO_DATE,
            Fact.DAYS_SINCE_LAST,
            Fact.CLUSTERS_UNTRACED,
            Fact.CLUSTERS_SENSITIVE,
            Fact.LINKED_WEEK,
            Fact.LINKED_MONTH);

    private final JdbcClient sql;

    FactRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Days are days in Vietnam: the last seven with the present one, as the line list is asked for them. A cluster is counted
     * where its first case lives, so that cases of the whole province may belong to it.
     *
     * @param units of which is asked
     */
    List<FactRow> ofCases(Jurisdiction province, Jurisdiction units, String disease, Instant asOf, int windowDays) {
        var today = Vietnam.dayOf(asOf);
        return sql.sql("""
                with here as materialized (
                    select c.id, c.unit_id, c.person_id, c.source, c.confirmed_at, c.outcome, c.outcome_on
                      from cases.published_confirmations c
                     where c.unit_id between :unitFrom and :unitTo and cast(:units as int4multirange) @> c.unit_id
                       and c.disease = :disease and c.confirmed_at <= :asOf
                       and (c.discarded_at is null or c.discarded_at > :asOf)),
                members as materialized (
                    select o.case_id, o.outbreak_id, o.kind
                      from zones.published_outbreak_cases o
                     where (o.ended_at is null or o.ended_at > :asOf) and o.outbreak_id = any (array (
                               select p.outbreak_id from zones.published_outbreak_cases p join here on here.id = p.case_id))),
                standing as (
                    select * from here
                    union all
                    select c.id, c.unit_id, c.person_id, c.source, c.confirmed_at, c.outcome, c.outcome_on
                      from cases.published_confirmations c
                     where not :whole and c.id = any (array (select case_id from members))
                       and c.unit_id between :provinceFrom and :provinceTo
                       and cast(:province as int4multirange) @> c.unit_id
                       and not cast(:units as int4multirange) @> c.unit_id
                       and c.disease = :disease and c.confirmed_at <= :asOf
                       and (c.discarded_at is null or c.discarded_at > :asOf)),
                traced as (
                    select s.*, s.source not in ('COMMUNITY', 'UNKNOWN') or exists (
                               select 1 from tracing.published_edges e
                                where e.to_person = s.person_id and e.disease = :disease and e.exposed_from <= :asOf) as traced
                      from standing s
                     where s.confirmed_at >= :window or s.id in (select case_id from members)),
                clusters as (
                    select (array_agg(t.unit_id order by t.confirmed_at, t.id))[1] as unit_id,
                           min(o.kind) as kind,
                           count(*) filter (where t.confirmed_at >= :window) as recent,
                           count(*) filter (where t.confirmed_at >= :monday) as in_week,
                           count(*) filter (where t.confirmed_at >= :first) as in_month,
                           (array_agg(t.traced order by t.confirmed_at, t.id))[1] as source_known
                      from members o join traced t on t.id = o.case_id
                     group by o.outbreak_id),
                by_unit as (
                    select unit_id,
                           count(*) filter (where confirmed_at >= :week) as cases_week,
                           count(*) filter (where confirmed_at >= :week and source = 'COMMUNITY') as community_week,
                           count(*) filter (where confirmed_at >= :week and source = 'UNKNOWN') as unknown_week,
                           count(*) filter (where confirmed_at >= :week and source = 'CONTACT') as contact_week,
                           count(*) filter (where confirmed_at >= :week and source = 'QUARANTINE') as quarantine_week,
                           count(*) filter (where confirmed_at >= :week and source = 'IMPORTED') as imported_week,
                           count(*) filter (where outcome = 'DIED' and outcome_on between :weekDay and :today) as deaths_week,
                           count(*) filter (where confirmed_at >= :monday) as week_to_date,
                           count(*) filter (where confirmed_at >= :first) as month_to_date,
                           :today - (max(confirmed_at) at time zone 'Asia/Ho_Chi_Minh')::date as days_since_last
                      from here group by unit_id),
                by_source as (
                    select unit_id,
                           count(*) filter (where traced and source in ('COMMUNITY', 'UNKNOWN', 'CONTACT')) as known_source,
                           count(*) filter (where not traced) as unknown_source
                      from traced where confirmed_at >= :window group by unit_id),
                by_cluster as (
                    select unit_id,
                           count(*) filter (where recent >= 2 and not source_known) as clusters_untraced,
                           count(*) filter (where recent >= 2 and kind in ('SCHOOL', 'WORKPLACE')) as clusters_sensitive,
                           max(in_week) as linked_week, max(in_month) as linked_month
                      from clusters group by unit_id)
                select u.unit_id, cases_week, community_week, unknown_week, contact_week, quarantine_week, imported_week, deaths_week,
                       coalesce(known_source, 0) as known_source, coalesce(unknown_source, 0) as unknown_source,
                       week_to_date, month_to_date, days_since_last,
                       coalesce(clusters_untraced, 0) as clusters_untraced,
                       coalesce(clusters_sensitive, 0) as clusters_sensitive,
                       coalesce(linked_week, 0) as linked_week, coalesce(linked_month, 0) as linked_month
                  from by_unit u left join by_source s using (unit_id) left join by_cluster k using (unit_id)
                """)
                .param("unitFrom", units.from())
                .param("unitTo", units.to())
                .param("units", units.multirange())
                .param("provinceFrom", province.from())
                .param("provinceTo", province.to())
                .param("province", province.multirange())
                .param("whole", province.equals(units))
                .param("disease", disease)
                .param("asOf", Timestamp.from(asOf))
                .param("window", at(today.minusDays(windowDays - 1L)))
                .param("week", at(today.minusDays(WEEK - 1L)))
                .param("weekDay", today.minusDays(WEEK - 1L))
                .param("monday", at(monday(today)))
                .param("first", at(today.withDayOfMonth(1)))
                .param("today", today)
                .query((row, n) -> new FactRow(row.getInt("unit_id"), FactRow.facts(row, OF_CASES)))
                .list();
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static Timestamp at(LocalDate day) {
        return Timestamp.from(Vietnam.startOf(day));
    }
}
