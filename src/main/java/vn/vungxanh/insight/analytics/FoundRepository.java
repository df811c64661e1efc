package vn.vungxanh.insight.analytics;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.CurveBy;

/** Confirmed cases by day and by where they were found. */
@Repository
class FoundRepository {

    record DayFound(LocalDate day, Found found, long cases) {}

    private final JdbcClient sql;

    FoundRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** A case of an outbreak counts as found in a blocked area when the area was locked down before it was confirmed. */
    List<DayFound> counts(String disease, Jurisdiction units, LocalDate from, Instant asOf, CurveBy by) {
        return sql.sql("""
                with c as materialized (
                    select id, source, confirmed_at, %s as day
                      from cases.published_cases
                     where unit_id between :unitFrom and :unitTo and cast(:units as int4multirange) @> unit_id
                       and disease = :disease and classification = 'CONFIRMED' and confirmed_at <= :asOf
                       and reported_at >= :from)
                , locked as materialized (
                    select o.case_id, min(z.starts_at) as since
                      from zones.published_outbreak_cases o join zones.published_zones z on z.outbreak_id = o.outbreak_id
                     where o.case_id = any (array(select id from c)) and z.kind = 'LOCKDOWN' and z.starts_at <= :asOf
                     group by o.case_id)
                select c.day,
                       case when c.source = 'IMPORTED' then 'ENTRY'
                            when c.source = 'QUARANTINE' then 'ISOLATION'
                            when locked.since < c.confirmed_at then 'BLOCKED'
                            else c.source end as found,
                       count(*) as cases
                  from c left join locked on locked.case_id = c.id
                 where c.day is not null
                 group by 1, 2
                """.formatted(
                        by == CurveBy.ONSET ? "onset_on" : "(reported_at at time zone 'Asia/Ho_Chi_Minh')::date"))
                .param("unitFrom", units.from())
                .param("unitTo", units.to())
                .param("units", units.multirange())
                .param("disease", disease)
                .param("from", Timestamp.from(Vietnam.startOf(from)))
                .param("asOf", Timestamp.from(asOf))
                .query((row, n) -> new DayFound(
                        row.getObject("day", LocalDate.class),
                        Found.valueOf(row.getString("found")),
                        row.getLong("cases")))
                .list();
    }
}
