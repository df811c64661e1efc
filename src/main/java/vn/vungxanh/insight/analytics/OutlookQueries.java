package vn.vungxanh.insight.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.foresight.Foresight;
import vn.vungxanh.insight.foresight.Nowcast;
import vn.vungxanh.surveillance.cases.CaseTallies;
import vn.vungxanh.surveillance.cases.Disease;

/** What the records say of the days to come, and of days whose cases are not all reported yet. */
@Service
@Transactional(readOnly = true)
public class OutlookQueries {

    /** Six weeks for a forecast, eight more in which it is tried. */
    private static final int DAYS = 14 * 7;

    private static final int BEGUN_DAYS = 14;
    private static final int FEWEST_ONSETS = 10;

    private final DailySeries daily;
    private final CaseTallies cases;
    private final Units units;

    OutlookQueries(DailySeries daily, CaseTallies cases, Units units) {
        this.daily = daily;
        this.cases = cases;
        this.units = units;
    }

    public Outlook outlook(Scope scope, UnitId unit, Instant asOf) {
        var from = DailySeries.lastFullDay(asOf).minusDays(DAYS - 1L);
        var series = daily.cases(scope, unit, from, asOf);
        var around = around(scope, unit, from, asOf, series.all());
        var quiet = Arrays.stream(series.all()).sum() == 0;
        return new Outlook(
                units.get(unit),
                asOf,
                series,
                quiet ? null : Foresight.of(series.all(), around),
                around != null,
                begun(scope, unit, from, asOf));
    }

    /** The other parts of the unit above, where the reader may see them. */
    private double @Nullable [] around(Scope scope, UnitId unit, LocalDate from, Instant asOf, double[] own) {
        var above = units.get(unit).parent();
        if (above == null || !scope.covers(above)) {
            return null;
        }
        var all = daily.cases(scope, above, from, asOf).all();
        var others = new double[own.length];
        Arrays.setAll(others, day -> all[day] - own[day]);
        return others;
    }

    private List<Nowcast.Day> begun(Scope scope, UnitId unit, LocalDate from, Instant asOf) {
        var delays = cases.delays(scope, Disease.COVID_19, unit, from, asOf).stream()
                .map(each -> new Nowcast.Reported(each.onset(), each.reported(), each.cases()))
                .toList();
        if (delays.stream().mapToInt(Nowcast.Reported::cases).sum() < FEWEST_ONSETS) {
            return List.of();
        }
        return new Nowcast(delays, DailySeries.lastFullDay(asOf)).days(BEGUN_DAYS);
    }
}
