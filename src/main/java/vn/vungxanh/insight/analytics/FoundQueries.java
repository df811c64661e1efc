package vn.vungxanh.insight.analytics;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.surveillance.cases.CurveBy;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.cases.Waves;

/** Where the cases of a wave were found, day by day. */
@Service
@Transactional(readOnly = true)
public class FoundQueries {

    private static final int MOST_DAYS = 730;

    /** Onsets lie before the first report. */
    private static final int BEFORE = 14;

    private final FoundRepository cases;
    private final Waves waves;
    private final Units units;

    FoundQueries(FoundRepository cases, Waves waves, Units units) {
        this.cases = cases;
        this.waves = waves;
        this.units = units;
    }

    public FoundCurve curve(Scope scope, UnitId unit, Instant asOf, CurveBy by) {
        var last = DailySeries.lastFullDay(asOf);
        var wave = waves.startOf(Disease.COVID_19, unit, asOf);
        var start = wave.isBefore(last.minusDays(MOST_DAYS)) ? last.minusDays(MOST_DAYS) : wave;
        var from = start.isAfter(last) ? last : start;
        return FoundCurve.of(
                units.get(unit),
                asOf,
                by,
                by == CurveBy.ONSET ? from.minusDays(BEFORE) : from,
                last,
                cases.counts(Disease.COVID_19, units.jurisdiction(unit), from, asOf, by));
    }
}
