package vn.vungxanh.surveillance.tracing;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.map.UnitChange;

/** F1 by the unit in which they live and the day on which they became one: numbers, never persons. */
@Repository
class ContactMapRepository {

    private final JdbcClient sql;

    ContactMapRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * As the list says at the end of each day. Who was a contact more than once is looked at on each day on which something
     * changed; the others on the one day.
     */
    List<UnitChange> changes(String disease, Jurisdiction units, Instant wave, LocalDate from, Instant asOf) {
        return sql.sql("""
                with held as (
                    select p.* from tracing.contact_persons p
                     where p.disease = :disease and p.unit_id between :first and :last
                       and cast(:units as int4multirange) @> p.unit_id),
                moments as (
                    select h.person_id, h.unit_id, d.day, h.f1_at, h.f1_from, h.f1_until, h.became_at, h.ill_from, h.ill_until,
                        least((d.day + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh' - interval '1 second', :asOf) as at
                      from held h
                     cross join lateral (
                        select distinct greatest((t at time zone 'Asia/Ho_Chi_Minh')::date, :day) as day
                          from unnest(h.f1_from || h.f1_until || h.ill_from || h.ill_until || h.f1_at || h.became_at) t
                         where t <= :asOf) d
                     where not h.plain),
                judged as (
                    select m.*,
                        case when m.f1_from is not null then tracing.first_of(m.f1_from, m.f1_until, :wave, m.at)
                            when m.f1_at between :wave and m.at then m.f1_at end as close_at,
                        case when m.ill_from is not null then tracing.first_of(m.ill_from, m.ill_until, :wave, m.at)
                            when m.became_at between :wave and m.at then m.became_at end as ill_at
                      from moments m),
                turns as (
                    select unit_id, day, n - lag(n, 1, 0) over (partition by person_id order by day) as change
                      from (select j.person_id, j.unit_id, j.day,
                                   case when j.close_at >= :from and (j.ill_at is null or j.ill_at >= j.close_at)
                                        then 1 else 0 end as n
                              from judged j) counted)
                select unit_id, (f1_at at time zone 'Asia/Ho_Chi_Minh')::date as day, count(*) as change
                  from held
                 where plain and f1_at >= :from and f1_at between :wave and :asOf
                   and (became_at is null or became_at < :wave or became_at >= f1_at)
                 group by 1, 2
                union all
                select unit_id, day, sum(change) from turns where change <> 0 group by 1, 2
                """)
                .param("disease", disease)
                .param("first", units.from())
                .param("last", units.to())
                .param("units", units.multirange())
                .param("wave", Timestamp.from(wave))
                .param("from", Timestamp.from(Vietnam.startOf(from)))
                .param("day", from)
                .param("asOf", Timestamp.from(asOf))
                .query((row, n) -> new UnitChange(row.getInt(1), row.getObject(2, LocalDate.class), row.getLong(3)))
                .list();
    }
}
