package vn.vungxanh.care.rounds;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;

/** Who is watched and who was not seen yet, by unit: numbers, never persons. */
@Repository
@Transactional
class VisitsByPlace {

    private final JdbcClient sql;
    private final FollowsIsolation stays;
    private final VisitRules rules;
    private final Units units;

    VisitsByPlace(JdbcClient sql, FollowsIsolation stays, VisitRules rules, Units units) {
        this.sql = sql;
        this.stays = stays;
        this.rules = rules;
        this.units = units;
    }

    record Tally(UnitId unit, long watched, long due, long late, long alarms) {}

    /** The same conditions as the lists', so that a number links to exactly what it counted. */
    public List<Tally> tallies(RoundFilter filter) {
        var reach = units.jurisdiction(filter.unit());
        stays.bringIn(reach);
        var conditions = new RoundConditions(filter, reach, rules);
        return conditions
                .bind(sql.sql(conditions.stated() + " select w.unit_id, count(*) as watched, count(*) filter (where "
                        + RoundFilter.Show.DUE.sql() + ") as due, count(*) filter (where "
                        + RoundFilter.Show.LATE.sql() + ") as late, count(*) filter (where "
                        + RoundFilter.Show.ALARM.sql() + ") as alarms from w group by w.unit_id"))
                .query((row, n) -> new Tally(
                        new UnitId(row.getInt("unit_id")),
                        row.getLong("watched"),
                        row.getLong("due"),
                        row.getLong("late"),
                        row.getLong("alarms")))
                .list();
    }
}
