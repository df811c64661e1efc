package vn.vungxanh.care.isolation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.platform.map.UnitChange;

/** Who is isolated, by the unit of the place and by day: numbers, never persons. */
@Repository
class StayMapRepository {

    private final JdbcClient sql;

    StayMapRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those of {@link StayFilter.Progress#CURRENT} on each day, as the list says when asked as of its end. */
    List<UnitChange> changes(StayFilter.Where where, Jurisdiction units, Instant asOf) {
        return sql.sql("""
                with spans as (
                    select s.place_unit_id as unit, (s.started_at at time zone 'Asia/Ho_Chi_Minh')::date as begins,
                           case when s.ended_at <= :asOf then (s.ended_at at time zone 'Asia/Ho_Chi_Minh')::date end as ends
                      from isolation.stays s
                     where s.place_unit_id between :unitFrom and :unitTo and cast(:units as int4multirange) @> s.place_unit_id
                       and s.started_at <= :asOf and %s)
                select unit, begins as day, count(*) as change from spans group by 1, 2
                union all
                select unit, ends, -count(*) from spans where ends is not null group by 1, 2
                """.formatted(where == StayFilter.Where.CENTRAL ? "s.kind = 'CENTRAL'" : "s.kind <> 'CENTRAL'"))
                .param("unitFrom", units.from())
                .param("unitTo", units.to())
                .param("units", units.multirange())
                .param("asOf", OrderRepository.utc(asOf))
                .query((row, n) -> new UnitChange(row.getInt(1), row.getObject(2, LocalDate.class), row.getLong(3)))
                .list();
    }
}
