package vn.vungxanh.foundation.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.StandingRows;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.kernel.Vietnam;

/** Lists of clocks and their counts, by the same conditions. */
@Repository
class StandingRepository {

    private static final String STOOD = """
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

    private final StandingRows<DeadlineCounts> rows;
    private final Units units;

    StandingRepository(JdbcClient db, Units units) {
        var text = new StandingRows.Text("from deadlines.clocks c ", "c.unit_id", STOOD, COUNTS);
        this.rows = new StandingRows<>(db, units, text, (row, i) -> counts(row));
        this.units = units;
    }

    Slice<Deadline> list(DeadlineFilter filter, int page, int size) {
        return rows.page(
                "select c.* ",
                "c.due_at, c.clock, c.subject",
                condition(filter.show()),
                asked(filter),
                page,
                size,
                (row, i) -> DeadlineRepository.deadline(row));
    }

    DeadlineCounts counts(DeadlineFilter filter) {
        return rows.counts(asked(filter));
    }

    Map<UnitId, DeadlineCounts> countsByUnit(DeadlineFilter filter) {
        return rows.countsBelow(filter.unit(), Vietnam.dayOf(filter.asOf()), "2 desc, 1", asked(filter));
    }

    Map<String, DeadlineCounts> countsByClock(DeadlineFilter filter) {
        return rows.countsBy("c.clock", "2 desc, 1", asked(filter));
    }

    private StandingRows.Asked asked(DeadlineFilter filter) {
        return statement -> statement
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
