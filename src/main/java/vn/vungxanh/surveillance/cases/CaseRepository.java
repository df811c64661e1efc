package vn.vungxanh.surveillance.cases;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;

/** Reading cases. */
@Repository
class CaseRepository {

    /**
     * The person may live where the reader sees nobody: the case still counts, and is listed by the name of the record that
     * it was reported for, or without one.
     */
    private static final String LINE = """
            select c.id, c.local_code, c.bn_code, c.person_id, coalesce(p.full_name, r.full_name, '—') as full_name, p.sex,
                   p.birth_year, c.unit_id, p.hamlet, c.disease, c.classification, c.onset_on, c.sampled_on,
                   c.confirmed_at, c.reported_at, c.source, c.severity, c.facility, c.transferred_on, c.outcome,
                   c.outcome_on, %s as doubtful
              from %%s c
              left join people.published_persons p on p.id = c.person_id
              left join people.published_persons r on r.id = c.recorded_person_id and p.id is null
            """.formatted(DoubledCases.IS_DOUBTFUL);

    private static final int FETCHED_AT_A_TIME = 1_000;

    private final JdbcClient sql;

    CaseRepository(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Case> find(CaseId id) {
        return sql.sql("select " + CaseRows.COLUMNS + " from cases.cases c where c.id = :id")
                .param("id", id.value())
                .query((row, n) -> CaseRows.read(row))
                .optional();
    }

    CaseLine line(CaseId id) {
        return sql.sql(LINE.formatted("cases.cases") + " where c.id = :id")
                .param("id", id.value())
                .query((row, n) -> CaseRows.line(row))
                .single();
    }

    /**
     * For the rest of the transaction. What a policy compares with a setting the planner takes for a handful of rows, and
     * would sort the 200,000 of a province for a page of fifty. For so few rows it is not worth starting two workers.
     */
    void walkAlongTheOrder() {
        sql.sql(
                        "select set_config('enable_sort', 'off', true), set_config('max_parallel_workers_per_gather', '0', true)")
                .query((row, n) -> n)
                .single();
    }

    /** The persons are looked up for the lines of the page only. */
    List<CaseLine> lines(CaseConditions conditions, CaseFilter.Order order, int limit, long offset) {
        var page = "(select * from cases.cases c where %s order by %s limit :limit offset :offset)"
                .formatted(conditions.sql(), order.sql());
        return sql.sql(LINE.formatted(page) + " order by " + order.sql())
                .params(conditions.params())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> CaseRows.line(row))
                .list();
    }

    /** All lines as they stood at one moment, read as they are taken; to be closed. */
    Stream<CaseLine> everyLine(CaseConditions conditions, CaseFilter.Order order) {
        return sql
                .sql(LINE.formatted("cases.cases") + " where %s order by %s".formatted(conditions.sql(), order.sql()))
                .withFetchSize(FETCHED_AT_A_TIME)
                .params(conditions.params())
                .query((row, n) -> CaseRows.line(row))
                .stream();
    }

    long count(CaseConditions conditions) {
        return sql.sql("select count(*) from cases.cases c where " + conditions.sql())
                .params(conditions.params())
                .query(Long.class)
                .single();
    }

    /** How many transactions wrote cases; -1 in one that has itself written, which sees what nobody else does yet. */
    long version() {
        return sql.sql("""
                select case when pg_current_xact_id_if_assigned() is null
                            then (select coalesce(sum(n), 0) from cases.ticks) else -1 end
                """).query(Long.class).single();
    }

    /** When, after this instant, time alone changes some figure next: a date of a case comes, or is a day ago. */
    @Nullable
    Instant nextChange(Instant after, boolean orADayOld) {
        return sql.sql("""
                select least((select min(confirmed_at) from cases.cases where confirmed_at > :after),
                             (select min(reported_at) from cases.cases where reported_at > :after),
                             (select min(discarded_at) from cases.cases where discarded_at > :after),
                             (select min(confirmed_at) from cases.cases where :orADayOld and confirmed_at > :dayBefore)
                                 + interval '1 day')
                """)
                .param("after", Timestamp.from(after))
                .param("orADayOld", orADayOld)
                .param("dayBefore", Timestamp.from(after.minus(Duration.ofDays(1))))
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single()
                .orElse(null);
    }

    /** By the unit that the cases themselves name; the caller adds up the tree. */
    Map<UnitId, CaseCounts> counts(String disease, Jurisdiction units, LocalDate from, Instant asOf) {
        var counts = new HashMap<UnitId, CaseCounts>();
        sql.sql("""
                select c.unit_id,
                       count(*) as confirmed,
                       count(*) filter (where c.confirmed_at > :dayBefore) as new_in_a_day,
                       count(*) filter (where %s) as active,
                       count(*) filter (where %s) as treated,
                       count(*) filter (where %s) as transferred,
                       count(*) filter (where %s) as recovered,
                       count(*) filter (where %s) as died
                  from cases.cases c
                 where %s and c.disease = :disease
                   and c.confirmed_at >= :from and %s
                 group by c.unit_id
                """.formatted(
                                CaseConditions.statusOf(CaseFilter.Status.ACTIVE),
                                CaseConditions.statusOf(CaseFilter.Status.TREATED),
                                CaseConditions.statusOf(CaseFilter.Status.TRANSFERRED),
                                CaseConditions.statusOf(CaseFilter.Status.RECOVERED),
                                CaseConditions.statusOf(CaseFilter.Status.DIED),
                                CaseConditions.IN_UNITS,
                                CaseConditions.statusOf(CaseFilter.Status.CONFIRMED)))
                .params(units.params())
                .param("disease", disease)
                .param("from", Timestamp.from(Vietnam.startOf(from)))
                .param("asOf", Timestamp.from(asOf))
                .param("dayBefore", Timestamp.from(asOf.minus(Duration.ofDays(1))))
                .param("today", Vietnam.dayOf(asOf))
                .query(row -> {
                    counts.put(
                            new UnitId(row.getInt("unit_id")),
                            new CaseCounts(
                                    row.getLong("confirmed"),
                                    row.getLong("new_in_a_day"),
                                    row.getLong("active"),
                                    row.getLong("treated"),
                                    row.getLong("transferred"),
                                    row.getLong("recovered"),
                                    row.getLong("died")));
                });
        return counts;
    }

    List<DayCount> curve(String disease, Jurisdiction units, LocalDate from, Instant asOf, CurveBy by) {
        return sql.sql("""
                select %s as day, c.source, count(*) as cases
                  from cases.cases c
                 where %s and c.disease = :disease
                   and c.confirmed_at >= :from and %s and %s is not null
                 group by 1, 2
                 order by 1, 2
                """.formatted(
                                by.sql(),
                                CaseConditions.IN_UNITS,
                                CaseConditions.statusOf(CaseFilter.Status.CONFIRMED),
                                by.sql()))
                .params(units.params())
                .param("disease", disease)
                .param("from", Timestamp.from(Vietnam.startOf(from)))
                .param("asOf", Timestamp.from(asOf))
                .query((row, n) -> new DayCount(
                        row.getObject("day", LocalDate.class),
                        Source.valueOf(row.getString("source")),
                        row.getLong("cases")))
                .list();
    }
}
