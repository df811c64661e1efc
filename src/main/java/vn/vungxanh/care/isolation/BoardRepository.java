package vn.vungxanh.care.isolation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.care.isolation.IsolationBoard.Occupancy;
import vn.vungxanh.care.isolation.IsolationBoard.StayCounts;
import vn.vungxanh.care.isolation.StayFilter.Progress;
import vn.vungxanh.care.isolation.StayFilter.Where;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.kernel.Vietnam;

@Repository
class BoardRepository {

    private final JdbcClient sql;

    BoardRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** The same conditions as the lists', so that a number links to exactly what it counted. */
    StayCounts counts(Jurisdiction units, Instant asOf) {
        return sql.sql("select "
                        + String.join(
                                ", ",
                                count("central", Where.CENTRAL, Progress.EVER),
                                count("completed", Where.CENTRAL, Progress.COMPLETED),
                                count("now", Where.CENTRAL, Progress.CURRENT),
                                count("home", Where.HOME, Progress.EVER),
                                count("home_now", Where.HOME, Progress.CURRENT),
                                count("from_site", Where.FROM_SITE, Progress.EVER),
                                count("watched", Where.FOLLOW_UP, Progress.CURRENT),
                                count("overdue", Where.ANY, Progress.OVERDUE))
                        + ", count(*) filter (where " + Progress.CURRENT.sql() + " and s.ends_on = :today) as leaving"
                        + """
                         from isolation.stays s
                         where s.place_unit_id between :unitFrom and :unitTo and cast(:units as int4multirange) @> s.place_unit_id
                        """)
                .param("unitFrom", units.from())
                .param("unitTo", units.to())
                .param("units", units.multirange())
                .param("asOf", OrderRepository.utc(asOf))
                .param("today", Vietnam.dayOf(asOf))
                .query((row, n) -> new StayCounts(
                        row.getLong("central"),
                        row.getLong("completed"),
                        row.getLong("now"),
                        row.getLong("home"),
                        row.getLong("home_now"),
                        row.getLong("from_site"),
                        row.getLong("watched"),
                        row.getLong("leaving"),
                        row.getLong("overdue")))
                .single();
    }

    Map<SiteId, Occupancy> occupancy(Instant asOf) {
        var all = new HashMap<SiteId, Occupancy>();
        sql.sql("""
                select s.site_id, count(*) as inside, count(*) filter (where s.ends_on = :today) as leaving,
                       count(*) filter (where s.ends_on < :today) as overdue
                  from isolation.stays s
                 where s.site_id is not null and s.started_at <= :asOf and (s.ended_at is null or s.ended_at > :asOf)
                 group by s.site_id
                """)
                .param("asOf", OrderRepository.utc(asOf))
                .param("today", Vietnam.dayOf(asOf))
                .query(row -> {
                    all.put(
                            new SiteId(row.getObject("site_id", UUID.class)),
                            new Occupancy(row.getLong("inside"), row.getLong("leaving"), row.getLong("overdue")));
                });
        return all;
    }

    private static String count(String name, Where where, Progress progress) {
        return "count(*) filter (where " + where.sql() + " and " + progress.sql() + ") as " + name;
    }
}
