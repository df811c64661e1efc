package vn.vungxanh.care.rounds.web;

import java.util.HashMap;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.care.rounds.Alarms;
import vn.vungxanh.care.rounds.Leavers;
import vn.vungxanh.care.rounds.RedFlags;
import vn.vungxanh.care.rounds.RoundFilter;
import vn.vungxanh.care.rounds.RoundFilter.Show;
import vn.vungxanh.care.rounds.RoundQueries;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.orders.TestOrders;

/** The commune team's morning: alarms, whom to visit, whom to sample, who goes home; made for a telephone. */
@Controller
@RequestMapping("/rounds")
@PreAuthorize("hasAuthority('VIEW_CASES')")
class RoundsController {

    private static final int HOUSES = 20;
    private static final int ON_PAPER = 400;
    private static final int ALARMS = 20;
    private static final int SAMPLES = 50;
    private static final int LINES = 50;

    private final Mornings mornings;
    private final RoundQueries rounds;
    private final Leavers leavers;
    private final Alarms alarms;
    private final RedFlags flags;
    private final TestOrders orders;
    private final RoundFilters filters;
    private final Units units;

    RoundsController(
            Mornings mornings,
            RoundQueries rounds,
            Leavers leavers,
            Alarms alarms,
            RedFlags flags,
            TestOrders orders,
            RoundFilters filters,
            Units units) {
        this.mornings = mornings;
        this.rounds = rounds;
        this.leavers = leavers;
        this.alarms = alarms;
        this.flags = flags;
        this.orders = orders;
        this.filters = filters;
        this.units = units;
    }

    /** Of a commune its morning; of more than one commune how far each has come. */
    @GetMapping
    String today(
            Scope scope,
            @RequestParam Map<String, String> words,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var filter = filters.read(scope, words, Show.WATCHED);
        if (units.get(filter.unit()).level() != UnitLevel.COMMUNE && !words.containsKey("show")) {
            return progress(scope, words, model);
        }
        model.addAttribute("morning", mornings.read(scope, filter, page, HOUSES));
        model.addAttribute("alarms", alarms.list(scope, filter.unit(), true, filter.asOf(), 1, ALARMS));
        model.addAttribute("flags", flags);
        model.addAttribute("samples", orders.due(scope, filter.unit(), Vietnam.dayOf(filter.at()), 1, SAMPLES));
        model.addAttribute("leaving", leavers.of(scope, filter.at(null), 1, LINES));
        model.addAttribute("maySample", scope.may(Permission.TAKE_SAMPLES));
        return "rounds/today";
    }

    /** The list that every figure leads to. */
    @GetMapping("/people")
    String people(
            Scope scope,
            @RequestParam Map<String, String> words,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var filter = filters.read(scope, words, Show.WATCHED);
        model.addAttribute("lines", rounds.list(scope, filter, Math.max(1, page), LINES));
        model.addAttribute("counts", rounds.counts(scope, filter));
        model.addAttribute("filter", filter);
        names(filter, model);
        model.addAttribute("words", new HashMap<>(words));
        return "rounds/people";
    }

    /** For where there is no network: paper with boxes to tick. */
    @GetMapping("/sheet")
    String sheet(Scope scope, @RequestParam Map<String, String> words, Model model) {
        var filter = filters.read(scope, words, Show.DUE);
        model.addAttribute("morning", mornings.read(scope, filter, 1, ON_PAPER));
        return "rounds/sheet";
    }

    @GetMapping("/progress")
    String progress(Scope scope, @RequestParam Map<String, String> words, Model model) {
        var filter = filters.read(scope, words, Show.WATCHED);
        model.addAttribute("rows", rounds.progress(scope, filter));
        model.addAttribute("counts", rounds.counts(scope, filter));
        model.addAttribute("filter", filter);
        names(filter, model);
        return "rounds/progress";
    }

    private void names(RoundFilter filter, Model model) {
        var unit = units.get(filter.unit());
        model.addAttribute("unitName", unit.name());
        model.addAttribute("unitCode", unit.code());
    }
}
