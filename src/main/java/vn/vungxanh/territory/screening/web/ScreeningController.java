package vn.vungxanh.territory.screening.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.AddressWords;
import vn.vungxanh.territory.screening.ScreeningFilter.Show;
import vn.vungxanh.territory.screening.ScreeningProgress;
import vn.vungxanh.territory.screening.ScreeningRound;
import vn.vungxanh.territory.screening.ScreeningRounds;
import vn.vungxanh.territory.screening.ScreeningRule;

/** How far the rounds have come: numbers, no person. */
@Controller
@RequestMapping("/screening")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class ScreeningController {

    private final ScreeningRounds rounds;
    private final ScreeningProgress progress;
    private final ScreeningFilters filters;
    private final Units units;
    private final Clock clock;

    ScreeningController(
            ScreeningRounds rounds, ScreeningProgress progress, ScreeningFilters filters, Units units, Clock clock) {
        this.rounds = rounds;
        this.progress = progress;
        this.filters = filters;
        this.units = units;
        this.clock = clock;
    }

    /** All rounds of a unit beside each other. */
    @GetMapping
    String rounds(Scope scope, @RequestParam Map<String, String> given, Model model) {
        var asOf = new AddressWords(given, ScreeningRule.UNREADABLE_FILTER).instant("asOf", clock.instant());
        var unit = filters.unit(scope, new AddressWords(given, ScreeningRule.UNREADABLE_FILTER).text("unit"), asOf);
        model.addAttribute("rows", progress.compare(scope, rounds.all(scope), unit, asOf));
        model.addAttribute("unit", units.get(unit));
        model.addAttribute("asOf", asOf);
        model.addAttribute("mayPlan", scope.may(Permission.SCREEN_PEOPLE));
        return "screening/rounds";
    }

    /** One round: where it stands, what is silent, down to the hamlet. */
    @GetMapping("/{round}")
    String round(Scope scope, @PathVariable UUID round, @RequestParam Map<String, String> given, Model model) {
        var filter = filters.read(scope, round, given, Show.TARGET);
        var now = progress.of(scope, filter);
        var plan = filter.round();
        model.addAttribute("now", now);
        model.addAttribute("bars", DayBars.of(now.asked(), plan.fromOn(), last(plan, filter.asOf())));
        model.addAttribute(
                "path",
                units.path(filter.unit()).stream()
                        .filter(unit -> scope.covers(unit.id()))
                        .toList());
        model.addAttribute("areas", plan.areas().stream().map(units::get).toList());
        model.addAttribute("commune", units.get(filter.unit()).level() == UnitLevel.COMMUNE);
        model.addAttribute("maySee", scope.may(Permission.SCREEN_PEOPLE) || scope.may(Permission.VIEW_CASES));
        model.addAttribute(
                "mayEnd", scope.may(Permission.SCREEN_PEOPLE) && plan.closedAt() == null && rounds.mayEnd(scope, plan));
        return "screening/progress";
    }

    /** The chart reaches to the planned end, or to today where the round runs on. */
    private static LocalDate last(ScreeningRound plan, Instant asOf) {
        var closed = plan.closedAt();
        var end = closed == null ? Vietnam.dayOf(asOf) : Vietnam.dayOf(closed);
        if (closed != null) {
            return end.isBefore(plan.fromOn()) ? plan.fromOn() : end;
        }
        return end.isAfter(plan.toOn()) ? end : plan.toOn();
    }
}
