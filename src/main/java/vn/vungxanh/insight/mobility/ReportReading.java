package vn.vungxanh.insight.mobility;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.imports.CellProblem;
import vn.vungxanh.kernel.Vietnam;

/** From words to a report, or to the reasons why not. What is too small loses its figures here, before anything else. */
@Component
class ReportReading {

    /** @param report null when there are problems */
    record Read<T>(@Nullable T report, List<CellProblem> problems) {}

    private final Operators operators;
    private final SmallCells small;
    private final Units units;
    private final Clock clock;

    ReportReading(Operators operators, SmallCells small, Units units, Clock clock) {
        this.operators = operators;
        this.small = small;
        this.units = units;
        this.clock = clock;
    }

    Read<DayReport> day(Scope scope, SentRow source) {
        var words = new ReportWords(source);
        var day = words.day(today());
        var on = day == null ? today() : day;
        var operator = words.operator(operators, on);
        var unit = words.unit("unit", units, on);
        if (unit != null && !scope.covers(unit.id())) {
            words.problem("unit", "mobility.problem.outside", unit.name());
        }
        var stationary = words.countNeeded("stationary");
        var away = words.countNeeded("away");
        var total = words.count("total");
        DayReport.Counts counts = null;
        if (stationary != null && away != null) {
            var sum = Math.addExact(stationary, away);
            if (total != null && away > total) {
                words.problem("away", "mobility.problem.awayAboveTotal", away.toString(), total.toString());
            } else if (total != null && sum > total) {
                words.problem("total", "mobility.problem.sumAboveTotal", Integer.toString(sum), total.toString());
            }
            counts = small.hides(on, stationary, away)
                    ? null
                    : new DayReport.Counts(total == null ? sum : total, stationary, away);
        }
        return !words.problems().isEmpty() || day == null || operator == null || unit == null
                ? new Read<>(null, words.problems())
                : new Read<>(new DayReport(day, operator, unit.id(), counts), List.of());
    }

    Read<FlowReport> flow(Scope scope, SentRow source) {
        var words = new ReportWords(source);
        var day = words.day(today());
        var on = day == null ? today() : day;
        var operator = words.operator(operators, on);
        var from = words.unit("from", units, on);
        var to = words.unit("to", units, on);
        if (from != null && to != null) {
            if (from.holds(to.id()) || to.holds(from.id())) {
                words.problem("to", "mobility.problem.sameUnit", to.name());
            } else if (!scope.covers(from.id()) && !scope.covers(to.id())) {
                words.problem("from", "mobility.problem.outside", from.name());
            }
        }
        var subscribers = words.countNeeded("subscribers");
        return !words.problems().isEmpty()
                        || day == null
                        || operator == null
                        || from == null
                        || to == null
                        || subscribers == null
                ? new Read<>(null, words.problems())
                : new Read<>(
                        new FlowReport(
                                day, operator, from.id(), to.id(), small.hides(on, subscribers) ? null : subscribers),
                        List.of());
    }

    private LocalDate today() {
        return Vietnam.dayOf(clock.instant());
    }
}
