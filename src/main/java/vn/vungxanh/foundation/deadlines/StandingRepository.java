package vn.vungxanh.foundation.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.kernel.Vietnam;

/** Lists of clocks and their counts, by the same conditions. */
@Repository
class StandingRepository {

    private static final String SHOWN = """
            from deadlines.clocks c
            cross join lateral (select
                c.met_at is null or c.met_at > :asOf as open,
                c.due_at >= :since and c.due_at < :asOf as past) s
            where cast(:units as int4multirange) @> c.unit_id
              and c.known_at <= :asOf
              and (c.stopped_at is null or c.stopped_at > :asOf)
              and (cast(:clock as text) is null or c.clock = :clock)
            """;

    private static final String COUNTS = """
            count(*) filter (where open and due_at < :asOf) late,
            count(*) filter (where open and due_at >= :asOf and due_at < :soon) soon,
            count(*) filter (where open and due_at >= :asOf) running,
            count(*) filter (where past and not open and met_at <= due_at) met,
            count(*) filter (where past and not open and met_at > due_at) met_late,
            count(*) filter (where past) fell_due
            """;

    private final JdbcClient db;
    private final Units units;

    StandingRepository(JdbcClient db, Units units) {
        this.db = db;
        this.units = units;
    }

    Slice<Deadline> list(DeadlineFilter filter, int page, int size) {
        var shown = SHOWN + " and " + condition(filter.show());
        var total = asked(db.sql("select count(*) " + shown), filter)
                .query((row, i) -> row.getLong(1))
                .single();
        var items = asked(
                        db.sql("select c.* " + shown
                                + " order by c.due_at, c.clock, c.subject limit :size offset :skip"),
                        filter)
                .param("size", size)
                .param("skip", (page - 1L) * size)
                .query((row, i) -> DeadlineRepository.deadline(row))
                .list();
        return new Slice<>(items, total, page, size);
    }

    DeadlineCounts counts(DeadlineFilter filter) {
        return asked(db.sql("select " + COUNTS + SHOWN), filter)
                .query((row, i) -> counts(row))
                .single();
    }

    Map<UnitId, DeadlineCounts> countsByUnit(DeadlineFilter filter) {
        var children = units.children(filter.unit(), Vietnam.dayOf(filter.asOf()));
        var found = new LinkedHashMap<UnitId, DeadlineCounts>();
        asked(
                        db.sql("select u.id, " + COUNTS
                                + SHOWN.replace(
                                        "cross join lateral",
                                        "join unnest(cast(:ids as int[]), cast(:reaches as int4multirange[])) u (id, reach)"
                                                + " on u.reach @> c.unit_id cross join lateral")
                                + " group by u.id order by 2 desc, 1"),
                        filter)
                .param("ids", children.stream().map(each -> each.id().value()).toArray(Integer[]::new))
                .param(
                        "reaches",
                        children.stream()
                                .map(each -> units.jurisdiction(each.id()).multirange())
                                .toArray(String[]::new))
                .query((row, i) -> found.put(new UnitId(row.getInt("id")), counts(row)))
                .list();
        return found;
    }

    Map<String, DeadlineCounts> countsByClock(DeadlineFilter filter) {
        var found = new LinkedHashMap<String, DeadlineCounts>();
        asked(db.sql("select c.clock, " + COUNTS + SHOWN + " group by c.clock order by 2 desc, 1"), filter)
                .query((row, i) -> found.put(row.getString("clock"), counts(row)))
                .list();
        return found;
    }

    private StatementSpec asked(StatementSpec statement, DeadlineFilter filter) {
        return statement
                .param("units", units.jurisdiction(filter.unit()).multirange())
                .param("asOf", DeadlineRepository.at(filter.asOf()))
                .param("since", DeadlineRepository.at(filter.since()))
                .param("soon", DeadlineRepository.at(filter.soonUntil()))
                .param("clock", filter.clock());
    }

    private static String condition(DeadlineFilter.Show show) {
        switch (show) {
            case LATE:
                return "open and due_at < :asOf";
            case SOON:
                return "open and due_at >= :asOf and due_at < :soon";
            case RUNNING:
                return "open and due_at >= :asOf";
            case MET:
                return "past and not open and met_at <= due_at";
            case MET_LATE:
                return "past and not open and met_at > due_at";
            default:
                return "past";
        }
    }

    private static DeadlineCounts counts(ResultSet row) throws SQLException {
        return new DeadlineCounts(
                row.getLong("late"),
                row.getLong("soon"),
                row.getLong("running"),
                row.getLong("met"),
                row.getLong("met_late"),
                row.getLong("fell_due"));
    }
}
