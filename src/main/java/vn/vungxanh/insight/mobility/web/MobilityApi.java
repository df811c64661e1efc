package vn.vungxanh.insight.mobility.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.mobility.FlowQueries;
import vn.vungxanh.insight.mobility.MobilityQueries;
import vn.vungxanh.insight.mobility.UnitIndex;

/** The index for other programs. What cannot be said is null with its reason. */
@RestController
@RequestMapping("/api/v1/mobility")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class MobilityApi {

    private final MobilityQueries mobility;
    private final FlowQueries flows;
    private final Question.Reading questions;

    MobilityApi(MobilityQueries mobility, FlowQueries flows, Question.Reading questions) {
        this.mobility = mobility;
        this.flows = flows;
        this.questions = questions;
    }

    record Baseline(LocalDate from, LocalDate to, int daysWithFigures, int fewestDaysOfWeekday, String source) {}

    record Day(
            LocalDate day,
            @Nullable Long subscribers,
            @Nullable Long stationary,
            @Nullable Long outOfHome,
            @Nullable Double shareOutOfHome,
            @Nullable Double usualShare,
            @Nullable Double index,
            @Nullable Double change,
            String standing,
            int baselineDays,
            boolean thin,
            List<String> operators,
            int units,
            int hiddenCells) {}

    record Part(
            String unit,
            String name,
            @Nullable Double lastWeek,
            @Nullable Double weekBefore,
            String standing,
            @Nullable LocalDate latest) {}

    record Index(
            String unit,
            String name,
            LocalDate from,
            LocalDate to,
            Instant asOf,
            Baseline baseline,
            @Nullable Double lastWeek,
            @Nullable Double weekBefore,
            List<Day> days,
            List<Part> parts) {}

    /**
     * @param words unit: a code, the reader's own unit when left out; from, to: days, six weeks up to yesterday when left
     *     out; asOf: what was known then
     */
    @GetMapping("/index")
    Index index(Scope scope, @RequestParam Map<String, String> words) {
        var question = questions.of(scope, words);
        var view = mobility.view(scope, question.unit(), question.period(), question.asOf());
        var whole = view.whole();
        return new Index(
                whole.unit().code(),
                whole.unit().name(),
                question.period().from(),
                question.period().to(),
                question.asOf(),
                new Baseline(
                        whole.window().from(),
                        whole.window().to(),
                        whole.windowDays(),
                        whole.window().fewest(),
                        whole.window().source()),
                whole.lastWeek(),
                whole.weekBefore(),
                whole.days().stream().map(MobilityApi::day).toList(),
                view.parts().stream().map(MobilityApi::part).toList());
    }

    record Flow(
            String from,
            String to,
            @Nullable Long subscribers,
            int days,
            @Nullable Double change,
            int hiddenReports,
            List<String> operators) {}

    /** @param affected codes of units with a closed area or cases of the last two weeks */
    record Flows(String unit, LocalDate from, LocalDate to, Instant asOf, List<String> affected, List<Flow> flows) {}

    /** @param words as for the index; a week where no first day is named; by=parts adds up the parts of the unit */
    @GetMapping("/flows")
    Flows flows(Scope scope, @RequestParam Map<String, String> words) {
        var question = questions.of(scope, words, 7);
        var view =
                flows.view(scope, question.unit(), question.period(), question.asOf(), "parts".equals(words.get("by")));
        return new Flows(
                view.unit().code(),
                question.period().from(),
                question.period().to(),
                question.asOf(),
                view.places().stream().map(place -> place.unit().code()).toList(),
                view.lines().stream()
                        .map(line -> new Flow(
                                line.from().code(),
                                line.to().code(),
                                line.days() == 0 ? null : (Long) line.subscribers(),
                                line.days(),
                                line.change(),
                                line.hidden(),
                                line.operators().stream().sorted().toList()))
                        .toList());
    }

    private static Part part(UnitIndex part) {
        var latest = part.latest();
        return new Part(
                part.unit().code(),
                part.unit().name(),
                part.lastWeek(),
                part.weekBefore(),
                part.lastWeek() == null ? part.why().name() : "KNOWN",
                latest == null ? null : latest.day());
    }

    private static Day day(UnitIndex.Day day) {
        var totals = day.totals();
        var shown = totals != null && totals.total() > 0 ? totals : null;
        return new Day(
                day.day(),
                shown == null ? null : (Long) shown.total(),
                shown == null ? null : (Long) shown.stationary(),
                shown == null ? null : (Long) shown.away(),
                shown == null ? null : shown.shareAway(),
                day.compared().usual(),
                day.compared().index(),
                day.compared().change(),
                day.compared().standing().name(),
                day.compared().days(),
                day.thin(),
                shown == null ? List.of() : shown.operators().stream().sorted().toList(),
                shown == null ? 0 : shown.units(),
                totals == null ? 0 : totals.hidden());
    }
}
