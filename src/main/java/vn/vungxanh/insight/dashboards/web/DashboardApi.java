package vn.vungxanh.insight.dashboards.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.insight.analytics.Trend;
import vn.vungxanh.insight.dashboards.Card;
import vn.vungxanh.insight.dashboards.Compared;
import vn.vungxanh.insight.dashboards.Dashboard;
import vn.vungxanh.insight.dashboards.Dashboards;
import vn.vungxanh.insight.dashboards.FoundDay;
import vn.vungxanh.insight.dashboards.Part;
import vn.vungxanh.insight.dashboards.RiskNote;
import vn.vungxanh.insight.dashboards.Todo;
import vn.vungxanh.platform.figures.Figure;
import vn.vungxanh.surveillance.cases.Source;

/** The numbers of the page for other programs. */
@RestController
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class DashboardApi {

    private final Dashboards dashboards;
    private final Asked asked;

    DashboardApi(Dashboards dashboards, Asked asked) {
        this.dashboards = dashboards;
        this.asked = asked;
    }

    /**
     * @param code of a unit on the day of {@code asOf}
     * @param asOf ISO instant with its zone, local time of Vietnam, or a day, which means its end
     * @param by report (as usual) or onset: the days of the curve
     */
    @GetMapping("/api/v1/dashboards/{code:[0-9A-Za-z]{1,20}}")
    Answer of(
            Scope scope,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String by) {
        var instant = asked.instant(asOf);
        var board = dashboards.of(scope, asked.unit(scope, code, instant), instant, DashboardController.curveBy(by));
        return new Answer(
                Place.of(board.unit()),
                board.asOf(),
                board.from(),
                board.cases().stream().map(each -> Change.of(scope, each)).toList(),
                board.found().stream().map(each -> Number.of(scope, each)).toList(),
                board.curve().days().stream().map(Day::of).toList(),
                Reproduction.of(board),
                board.risk() == null ? null : Level.of(board.risk()),
                board.cards().stream().map(each -> Group.of(scope, each)).toList(),
                board.todo().stream().map(each -> Due.of(scope, each)).toList(),
                board.parts().stream().map(Row::of).toList());
    }

    record Answer(
            Place unit,
            Instant asOf,
            LocalDate from,
            List<Change> cases,
            List<Number> found,
            List<Day> curve,
            @Nullable Reproduction rt,
            @Nullable Level risk,
            List<Group> cards,
            List<Due> todo,
            List<Row> parts) {}

    record Place(
            String code,
            String name,
            String level,
            @Nullable Integer population) {
        static Place of(Unit unit) {
            return new Place(unit.code(), unit.name(), unit.level().word(), unit.population());
        }
    }

    /** @param list null where the reader may not open it */
    record Number(
            String id,
            @Nullable BigDecimal value,
            @Nullable String label,
            Instant asOf,
            String source,
            @Nullable String list) {
        static Number of(Scope scope, Figure figure) {
            return new Number(
                    figure.id().value(),
                    figure.value(),
                    figure.label(),
                    figure.asOf(),
                    figure.source(),
                    Lists.opens(scope, figure.listUrl()) ? figure.listUrl() : null);
        }
    }

    record Change(
            Number now, @Nullable Number before, @Nullable Long change) {
        static Change of(Scope scope, Compared each) {
            return new Change(
                    Number.of(scope, each.now()),
                    each.before() == null ? null : Number.of(scope, each.before()),
                    each.change());
        }
    }

    record Day(
            LocalDate day,
            Map<Source, Long> found,
            long cases,
            @Nullable Double mean,
            boolean incomplete) {
        static Day of(FoundDay day) {
            return new Day(day.day(), day.found(), day.total(), day.mean(), day.incomplete());
        }
    }

    record Reproduction(
            LocalDate day, double mean, double low, double high, boolean fewCases, Trend.Direction direction) {
        static @Nullable Reproduction of(Dashboard board) {
            var latest = board.reproduction();
            var mean = latest == null ? null : latest.estimate().mean();
            return latest == null || mean == null
                    ? null
                    : new Reproduction(
                            latest.day(),
                            mean,
                            latest.low(),
                            latest.high(),
                            latest.estimate().fewCases(),
                            board.trend().direction());
        }
    }

    record Level(String regime, int level, int upTo, boolean open, List<String> reasons) {
        static Level of(RiskNote note) {
            return new Level(note.regime().id(), note.level(), note.upTo(), note.open(), note.reasons());
        }
    }

    record Measure(Number part, Number whole) {}

    /** @param change of the first figure in a day; null where it cannot be said */
    record Group(
            String card, List<Number> figures, @Nullable Long change, List<Measure> measures, List<String> silent) {
        static Group of(Scope scope, Card card) {
            return new Group(
                    card.kind().name(),
                    card.figures().stream().map(each -> Number.of(scope, each)).toList(),
                    card.change(),
                    card.measures().stream()
                            .map(each -> new Measure(Number.of(scope, each.part()), Number.of(scope, each.whole())))
                            .toList(),
                    card.silent());
        }
    }

    record Due(String kind, boolean urgent, Number number) {
        static Due of(Scope scope, Todo todo) {
            return new Due(todo.kind().name(), todo.kind().urgent(), Number.of(scope, todo.figure()));
        }
    }

    record Row(
            Place unit,
            long confirmed,
            long newIn24Hours,
            long week,
            @Nullable Double per100000,
            long active,
            long recovered,
            long died,
            long f1,
            long f2,
            @Nullable Level risk) {
        static Row of(Part part) {
            return new Row(
                    Place.of(part.unit()),
                    part.cases().confirmed(),
                    part.cases().newInADay(),
                    part.week(),
                    part.rate(),
                    part.cases().active(),
                    part.cases().recovered(),
                    part.cases().died(),
                    part.contacts().f1(),
                    part.contacts().f2(),
                    part.risk() == null ? null : Level.of(part.risk()));
        }
    }
}
