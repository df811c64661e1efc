package vn.vungxanh.surveillance.presence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.kernel.Vietnam;

/** The days of the record. Everything here runs inside {@link WholeSight}. */
@Repository
class DayRepository {

    record Day(String kind, LocalDate day) {}

    private final JdbcClient sql;

    DayRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<Day> unsealed(LocalDate before) {
        return sql.sql(
                        "select kind, day from presence.days where sealed_at is null and day < :before order by day, kind")
                .param("before", before)
                .query((row, n) -> new Day(row.getString(1), row.getObject(2, LocalDate.class)))
                .list();
    }

    long seal(Day day, Instant at) {
        return sql.sql("select presence.seal_day(:kind, :day, :at)")
                .param("kind", day.kind())
                .param("day", day.day())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Visits of a sealed day by place, and from them the usual visits of each place that had any. */
    void count(LocalDate day) {
        sql.sql("""
                insert into presence.place_days (place, day, visits)
                select place, :day, count(*) from presence.visits where came >= :from and came < :to group by place
                on conflict (place, day) do update set visits = excluded.visits
                """)
                .param("day", day)
                .param("from", Vietnam.startOf(day).getEpochSecond())
                .param("to", Vietnam.startOf(day.plusDays(1)).getEpochSecond())
                .update();
        sql.sql("""
                update presence.places p set visits_per_day = usual.visits
                  from (select place, round(avg(visits))::int as visits from presence.place_days
                         where place in (select place from presence.place_days where day = :day) group by place) usual
                 where p.number = usual.place and p.visits_per_day <> usual.visits
                """).param("day", day).update();
    }
}
