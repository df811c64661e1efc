package vn.vungxanh.insight.mobility;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;

@Repository
class DayRepository {

    private static final String CELL = "select d.day, d.operator, d.unit_id, d.total, d.stationary, d.away ";

    private final JdbcClient sql;

    DayRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** What is believed now of these cells. */
    List<DayReport> believed(List<DayReport> of) {
        return sql.sql(CELL + """
                  from mobility.days d
                  join (select distinct * from unnest(cast(cast(:days as text[]) as date[]), cast(:operators as text[]),
                            cast(:units as int[])) as a (day, operator, unit_id)) as asked
                    on d.day = asked.day and d.operator = asked.operator and d.unit_id = asked.unit_id
                 where d.replaced_at is null
                """)
                .param("days", texts(of, each -> each.day().toString()))
                .param("operators", texts(of, DayReport::operator))
                .param("units", of.stream().map(each -> each.unit().value()).toArray(Integer[]::new))
                .query((row, n) -> cell(row))
                .list();
    }

    /** They are believed no more; the rows stay. */
    void replace(List<DayReport> corrected, Instant at) {
        sql.sql("""
                update mobility.days d set replaced_at = greatest(cast(:at as timestamptz), d.recorded_at)
                  from unnest(cast(cast(:days as text[]) as date[]), cast(:operators as text[]),
                           cast(:units as int[])) as c (day, operator, unit_id)
                 where d.day = c.day and d.operator = c.operator and d.unit_id = c.unit_id and d.replaced_at is null
                """)
                .param("at", Timestamp.from(at))
                .param("days", texts(corrected, each -> each.day().toString()))
                .param("operators", texts(corrected, DayReport::operator))
                .param(
                        "units",
                        corrected.stream().map(each -> each.unit().value()).toArray(Integer[]::new))
                .update();
    }

    /** @param at when each of them was known */
    void add(List<DayReport> reports, UUID load, List<Instant> at) {
        sql.sql("""
                insert into mobility.days (day, operator, unit_id, total, stationary, away, load_id, recorded_at)
                select day, operator, unit_id, total, stationary, away, :load, cast(known_at as timestamptz)
                  from unnest(cast(cast(:days as text[]) as date[]), cast(:operators as text[]), cast(:units as int[]),
                           cast(:totals as int[]), cast(:stationary as int[]), cast(:away as int[]), cast(:at as text[]))
                           as n (day, operator, unit_id, total, stationary, away, known_at)
                """)
                .param("load", load)
                .param("days", texts(reports, each -> each.day().toString()))
                .param("operators", texts(reports, DayReport::operator))
                .param(
                        "units",
                        reports.stream().map(each -> each.unit().value()).toArray(Integer[]::new))
                .param("totals", counts(reports, DayReport.Counts::total))
                .param("stationary", counts(reports, DayReport.Counts::stationary))
                .param("away", counts(reports, DayReport.Counts::away))
                .param("at", at.stream().map(Instant::toString).toArray(String[]::new))
                .update();
    }

    /** What was believed at the instant of a period and of the weeks that it is compared with; by day, operator and unit. */
    List<DayReport> cells(Jurisdiction units, List<Period> periods, Instant asOf) {
        return sql.sql(CELL + """
                  from mobility.days d
                 where d.day in (select cast(generate_series(cast(f as date), cast(t as date), interval '1 day') as date)
                                   from unnest(cast(:from as text[]), cast(:to as text[])) as p (f, t))
                   and d.unit_id between :unitFrom and :unitTo and cast(:units as int4multirange) @> d.unit_id
                   and d.recorded_at <= :asOf and (d.replaced_at is null or d.replaced_at > :asOf)
                 order by d.day, d.operator, d.unit_id
                """)
                .param("from", texts(periods, each -> each.from().toString()))
                .param("to", texts(periods, each -> each.to().toString()))
                .param("unitFrom", units.from())
                .param("unitTo", units.to())
                .param("units", units.multirange())
                .param("asOf", Timestamp.from(asOf))
                .query((row, n) -> cell(row))
                .list();
    }

    static <T> String[] texts(List<T> all, Function<T, String> word) {
        return all.stream().map(word).toArray(String[]::new);
    }

    private static @Nullable Integer[] counts(List<DayReport> all, Function<DayReport.Counts, Integer> count) {
        return all.stream()
                .flatMap(
                        each -> Stream.<@Nullable Integer>of(each.counts() == null ? null : count.apply(each.counts())))
                .toArray(Integer[]::new);
    }

    private static DayReport cell(ResultSet row) throws SQLException {
        var total = row.getObject("total", Integer.class);
        return new DayReport(
                row.getObject("day", LocalDate.class),
                row.getString("operator"),
                new UnitId(row.getInt("unit_id")),
                total == null ? null : new DayReport.Counts(total, row.getInt("stationary"), row.getInt("away")));
    }
}
