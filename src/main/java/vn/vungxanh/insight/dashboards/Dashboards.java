package vn.vungxanh.insight.dashboards;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.analytics.Trend;
import vn.vungxanh.insight.analytics.TrendQueries;
import vn.vungxanh.insight.overview.Overview;
import vn.vungxanh.insight.overview.OverviewQueries;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.map.UnitChange;
import vn.vungxanh.surveillance.cases.CaseQueries;
import vn.vungxanh.surveillance.cases.CurveBy;
import vn.vungxanh.surveillance.cases.DayCount;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.testing.TestingBoard;

/** Puts the figures of the rooms together: all of one instant, in one transaction, each room asked once for the whole unit. */
@Service
@Transactional(readOnly = true)
public class Dashboards {

    /** Most cases are known within three days of their onset; of a day of report only today is not over. */
    private static final int INCOMPLETE_BY_ONSET = 3;

    private final OverviewQueries overviews;
    private final CaseQueries cases;
    private final CaseNumbers numbers;
    private final TrendQueries trends;
    private final TestingBoard tests;
    private final Levels levels;
    private final Excerpts excerpts;
    private final Cards cards;
    private final Units units;

    Dashboards(
            OverviewQueries overviews,
            CaseQueries cases,
            CaseNumbers numbers,
            TrendQueries trends,
            TestingBoard tests,
            Levels levels,
            Excerpts excerpts,
            Cards cards,
            Units units) {
        this.overviews = overviews;
        this.cases = cases;
        this.numbers = numbers;
        this.trends = trends;
        this.tests = tests;
        this.levels = levels;
        this.excerpts = excerpts;
        this.cards = cards;
        this.units = units;
    }

    /** @throws NotFound also when the unit lies outside the reader's jurisdiction */
    public Dashboard of(Scope scope, UnitId id, Instant asOf, CurveBy by) {
        if (!scope.covers(id)) {
            throw new NotFound("unit " + id);
        }
        var unit = units.get(id);
        var day = Vietnam.dayOf(asOf);
        var state = overviews.overview(scope, id, asOf, CurveBy.REPORT);
        var from = state.from();
        var trend = trends.trend(scope, id, null, asOf);
        var reported = cases.curve(scope, Disease.COVID_19, id, from, asOf, CurveBy.REPORT);
        var judged = levels.of(scope, unit, asOf);
        var places = cases.reportedByPlace(scope, Disease.COVID_19, id, from, asOf);
        var read = cards.read(scope, unit, from, asOf);
        return new Dashboard(
                unit,
                units.ancestors(id).stream()
                        .filter(each -> scope.covers(each.id()))
                        .toList(),
                from,
                asOf,
                numbers.numbers(scope, id, state.whole().cases(), trend, from, asOf),
                numbers.found(id, reported, from, asOf),
                by,
                SourceCurve.of(
                        by == CurveBy.REPORT ? reported : onset(scope, id, state, asOf),
                        from,
                        day,
                        by == CurveBy.REPORT ? 1 : INCOMPLETE_BY_ONSET),
                trend,
                TestsChart.of(tests.days(id, day.minusDays(TestsChart.DAYS - 1L), asOf), day),
                judged.get(id),
                excerpts.of(unit, day, places, judged),
                read.cards(),
                Todo.of(read.figures(), unit.level()),
                parts(state, trend, places, judged),
                read.silent());
    }

    private List<DayCount> onset(Scope scope, UnitId id, Overview state, Instant asOf) {
        return cases.curve(scope, Disease.COVID_19, id, state.from(), asOf, CurveBy.ONSET);
    }

    private List<Part> parts(Overview state, Trend trend, List<UnitChange> places, Map<UnitId, RiskNote> judged) {
        var last = trend.series().last();
        var week = places.stream()
                .filter(each -> !each.day().isAfter(last) && each.day().isAfter(last.minusDays(7)))
                .toList();
        return state.parts().stream()
                .map(part -> new Part(
                        part.unit(),
                        part.cases(),
                        week.stream()
                                .filter(each ->
                                        units.jurisdiction(part.unit().id()).covers(new UnitId(each.unit())))
                                .mapToLong(UnitChange::change)
                                .sum(),
                        part.contacts(),
                        judged.get(part.unit().id())))
                .toList();
    }
}
