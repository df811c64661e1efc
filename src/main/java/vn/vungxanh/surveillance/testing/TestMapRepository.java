package vn.vungxanh.surveillance.testing;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.map.UnitChange;
import vn.vungxanh.surveillance.testing.TestFilter.Outcome;

/** Tests by unit and day, and where people are sampled: no persons. */
@Repository
class TestMapRepository {

    private final JdbcClient sql;

    TestMapRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** A table at a place; {@code closedOn} is the first day on which it is gone. */
    record Table(
            SessionId id,
            UnitId unit,
            String place,
            LocalDate openedOn,
            @org.jspecify.annotations.Nullable LocalDate closedOn,
            long people) {}

    /** By the day of the result, as the list of tests finds them. */
    List<UnitChange> released(Outcome outcome, Jurisdiction units, LocalDate from, Instant asOf) {
        return sql.sql("""
                select t.unit_id, (t.released_at at time zone 'Asia/Ho_Chi_Minh')::date as day, count(*)
                  from testing.tests t
                 where %s and t.released_at >= :from and %s
                 group by 1, 2
                """.formatted(TestConditions.IN_UNITS, outcome.sql()))
                .params(units.params())
                .param("from", Timestamp.from(Vietnam.startOf(from)))
                .param("asOf", Timestamp.from(asOf))
                .query((row, n) -> new UnitChange(row.getInt(1), row.getObject(2, LocalDate.class), row.getLong(3)))
                .list();
    }

    List<Table> tables(Jurisdiction units, LocalDate from, Instant asOf) {
        return sql.sql("""
                select e.id, e.unit_id, e.place, (e.opened_at at time zone 'Asia/Ho_Chi_Minh')::date as opened_on,
                       case when e.closed_at <= :asOf then (e.closed_at at time zone 'Asia/Ho_Chi_Minh')::date end as closed_on,
                       (select coalesce(sum(s.people), 0) from testing.specimens s
                         where s.session_id = e.id and s.sampled_at <= :asOf) as people
                  from testing.sessions e
                 where e.unit_id between :unitFrom and :unitTo and cast(:units as int4multirange) @> e.unit_id
                   and e.opened_at <= :asOf and (e.closed_at is null or e.closed_at >= :from)
                """)
                .params(units.params())
                .param("from", Timestamp.from(Vietnam.startOf(from)))
                .param("asOf", Timestamp.from(asOf))
                .query((row, n) -> new Table(
                        new SessionId(row.getObject("id", java.util.UUID.class)),
                        new UnitId(row.getInt("unit_id")),
                        row.getString("place"),
                        row.getObject("opened_on", LocalDate.class),
                        row.getObject("closed_on", LocalDate.class),
                        row.getLong("people")))
                .list();
    }
}
