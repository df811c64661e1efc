package vn.vungxanh.surveillance.testing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;

/** What the overview of testing counts, by the same conditions as the lists. */
@Repository
class BoardRepository {

    private final JdbcClient sql;

    BoardRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** One pass over the tests of the unit. */
    TestCounts counts(Jurisdiction units, Instant asOf) {
        return sql.sql("""
                select count(*) filter (where %s) as taken,
                       count(*) filter (where %s) as tested,
                       count(*) filter (where %s) as pending,
                       count(*) filter (where %s and t.people > 1) as pooled,
                       count(*) filter (where %s) as positive,
                       count(*) filter (where %s) as first_positive,
                       count(*) filter (where %s) as pool_positive,
                       count(*) filter (where t.sampled_at >= :day and %s) as taken_today,
                       count(*) filter (where t.released_at >= :day and %s) as tested_today
                  from testing.tests t where %s
                """.formatted(
                                TestFilter.Outcome.TAKEN.sql(),
                                TestFilter.Outcome.TESTED.sql(),
                                TestFilter.Outcome.PENDING.sql(),
                                TestFilter.Outcome.TESTED.sql(),
                                TestFilter.Outcome.POSITIVE.sql(),
                                TestFilter.Outcome.FIRST_POSITIVE.sql(),
                                TestFilter.Outcome.POOL_POSITIVE.sql(),
                                TestFilter.Outcome.TAKEN.sql(),
                                TestFilter.Outcome.TESTED.sql(),
                                TestConditions.IN_UNITS))
                .params(units.params())
                .params(Map.of("asOf", Timestamp.from(asOf), "day", dayStart(asOf)))
                .query((row, n) -> new TestCounts(
                        row.getLong("taken"),
                        row.getLong("tested"),
                        row.getLong("pending"),
                        row.getLong("pooled"),
                        row.getLong("positive"),
                        row.getLong("first_positive"),
                        row.getLong("pool_positive"),
                        row.getLong("taken_today"),
                        row.getLong("tested_today")))
                .single();
    }

    List<TestDay> days(Jurisdiction units, LocalDate from, Instant asOf) {
        return sql.sql("""
                select day, sum(taken) as taken, sum(tested) as tested, sum(negative) as negative,
                       sum(first_positive) as first_positive
                  from (select cast(t.sampled_at as date) as day, 1 as taken, 0 as tested, 0 as negative, 0 as first_positive
                          from testing.tests t where %1$s and t.sampled_at >= :from and t.sampled_at <= :asOf
                        union all
                        select cast(t.released_at as date), 0, 1, case when t.result = 'NEGATIVE' then 1 else 0 end,
                               case when t.first_positive then 1 else 0 end
                          from testing.tests t where %1$s and t.released_at >= :from and t.released_at <= :asOf) as both_ways
                 group by day order by day
                """.formatted(TestConditions.IN_UNITS))
                .params(units.params())
                .param("from", Timestamp.from(Vietnam.startOf(from)))
                .param("asOf", Timestamp.from(asOf))
                .query((row, n) -> new TestDay(
                        row.getObject("day", LocalDate.class),
                        row.getLong("taken"),
                        row.getLong("tested"),
                        row.getLong("negative"),
                        row.getLong("first_positive")))
                .list();
    }

    /** Hours from the sample to the result of the tests released in between; null where there was none. */
    Turnaround turnaround(Jurisdiction units, Instant from, Instant asOf) {
        return sql.sql("""
                select count(*) as n,
                       percentile_cont(array[0.5, 0.9]) within group (order by extract(epoch from t.released_at - t.sampled_at))
                           as seconds
                  from testing.tests t
                 where %s and t.released_at > :from and t.released_at <= :asOf and t.kind like 'PCR%%'
                """.formatted(TestConditions.IN_UNITS))
                .params(units.params())
                .param("from", Timestamp.from(from))
                .param("asOf", Timestamp.from(asOf))
                .query((row, n) -> turnaround(row))
                .single();
    }

    /** By laboratory, all that the reader may see. Runs are tubes, whoever shared them. */
    List<BenchCounts> benches(Instant asOf) {
        return sql.sql("""
                select s.laboratory_id,
                       count(*) filter (where %s and %s) as coming,
                       count(*) filter (where %s and %s) as waiting,
                       count(*) filter (where %s and %s) as running,
                       count(*) filter (where %s) as to_repeat,
                       count(*) filter (where s.received_at >= :day) as received_today,
                       count(*) filter (where s.released_at >= :day) as told_today,
                       count(*) filter (where s.released_at > :week) as told_week,
                       min(s.received_at) filter (where %s and s.received_at is not null) as oldest
                  from testing.specimens s
                 where s.laboratory_id is not null and (s.released_at is null or s.released_at > :week)
                   and s.refused_at is null
                 group by s.laboratory_id
                """.formatted(
                                TubeState.ON_ITS_WAY.sql(),
                                TubeConditions.OPEN,
                                TubeState.WAITING.sql(),
                                TubeConditions.OPEN,
                                TubeState.RUNNING.sql(),
                                TubeConditions.OPEN,
                                TubeState.TO_REPEAT.sql(),
                                TubeConditions.OPEN))
                .param("day", dayStart(asOf))
                .param("week", Timestamp.from(asOf.minus(java.time.Duration.ofDays(7))))
                .query((row, n) -> new BenchCounts(
                        new LaboratoryId(row.getObject("laboratory_id", UUID.class)),
                        row.getLong("coming"),
                        row.getLong("waiting"),
                        row.getLong("running"),
                        row.getLong("to_repeat"),
                        row.getLong("received_today"),
                        row.getLong("told_today"),
                        row.getLong("told_week"),
                        SpecimenRows.instant(row, "oldest")))
                .list();
    }

    /** Persons' tests released by then, of samples taken in these days. */
    YearCounts ofSamples(Jurisdiction units, LocalDate from, LocalDate to, Instant asOf) {
        return sql.sql("""
                select count(*) as tested,
                       count(*) filter (where t.result = 'NEGATIVE') as negative,
                       count(*) filter (where t.first_positive) as positive,
                       count(*) filter (where l.reference) as outside
                  from testing.tests t left join laboratories.published_laboratories l on l.id = t.laboratory_id
                 where %s and t.released_at <= :asOf
                   and t.sampled_at >= :from and t.sampled_at < :to
                """.formatted(TestConditions.IN_UNITS))
                .params(units.params())
                .param("asOf", Timestamp.from(asOf))
                .param("from", Timestamp.from(Vietnam.startOf(from)))
                .param("to", Timestamp.from(Vietnam.startOf(to.plusDays(1))))
                .query((row, n) -> new YearCounts(
                        row.getLong("tested"),
                        row.getLong("negative"),
                        row.getLong("positive"),
                        row.getLong("outside")))
                .single();
    }

    record YearCounts(long tested, long negative, long positive, long outside) {}

    private static Turnaround turnaround(ResultSet row) throws SQLException {
        var n = row.getLong("n");
        var quantiles = row.getArray("seconds");
        if (n == 0 || quantiles == null) {
            return Turnaround.NONE;
        }
        var seconds = (Double[]) quantiles.getArray();
        return new Turnaround(n, hours(seconds[0]), hours(seconds[1]));
    }

    private static @Nullable Double hours(@Nullable Double seconds) {
        return seconds == null ? null : (Double) (seconds / 3_600);
    }

    private static Timestamp dayStart(Instant asOf) {
        return Timestamp.from(Vietnam.startOf(Vietnam.dayOf(asOf)));
    }
}
