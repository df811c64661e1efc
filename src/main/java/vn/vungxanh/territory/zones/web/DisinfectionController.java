package vn.vungxanh.territory.zones.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.cases.Waves;
import vn.vungxanh.territory.zones.Disinfection;
import vn.vungxanh.territory.zones.DisinfectionId;
import vn.vungxanh.territory.zones.DisinfectionNorms;
import vn.vungxanh.territory.zones.Disinfections;
import vn.vungxanh.territory.zones.NewDisinfection;
import vn.vungxanh.territory.zones.ZoneId;

/** What is to be disinfected, and what was since the wave began. */
@Controller
@RequestMapping("/zones/disinfections")
class DisinfectionController {

    private final Disinfections jobs;
    private final DisinfectionNorms norms;
    private final Waves waves;
    private final Asked asked;
    private final Units units;

    DisinfectionController(Disinfections jobs, DisinfectionNorms norms, Waves waves, Asked asked, Units units) {
        this.jobs = jobs;
        this.norms = norms;
        this.waves = waves;
        this.asked = asked;
        this.units = units;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String list(Scope scope, @RequestParam Map<String, String> words, Model model) {
        return show(scope, words, List.of(), model);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('DECLARE_ZONES')")
    ModelAndView plan(Scope scope, @RequestParam Map<String, String> words, Model model) {
        var typed = Typed.of(words);
        var zone = typed.orNull("zone");
        var day = typed.dayNeeded("plannedOn");
        var unit =
                units.resolve(typed.of("unit"), null, day).unit().map(Unit::id).orElse(null);
        if (unit == null) {
            typed.problem("unit");
        }
        var strength = typed.decimal("strength");
        var wanted = new NewDisinfection(
                unit == null ? scope.home() : unit,
                zone == null ? null : new ZoneId(UUID.fromString(zone)),
                typed.of("place"),
                typed.numberNeeded("areaM2"),
                typed.of("norm"),
                strength == null ? BigDecimal.ZERO : strength,
                day);
        return done(scope, zone, typed, model, () -> jobs.plan(scope, wanted));
    }

    @PostMapping("/{id}/done")
    @PreAuthorize("hasAuthority('DECLARE_ZONES')")
    ModelAndView finish(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> words, Model model) {
        var typed = Typed.of(words);
        var at = typed.instant("doneAt");
        var used = typed.decimal("usedKg");
        var job = jobs.open(scope, new DisinfectionId(id));
        var zone = job.zone();
        return done(
                scope,
                zone == null ? null : zone.toString(),
                typed,
                model,
                () -> jobs.done(scope, job.id(), at, typed.of("doneBy"), used, typed.orNull("evidence")));
    }

    private ModelAndView done(Scope scope, @Nullable String zone, Typed typed, Model model, Runnable deed) {
        try {
            if (typed.problems().isEmpty()) {
                deed.run();
                return new ModelAndView(
                        "redirect:" + (zone == null ? "/zones/disinfections" : "/zones/" + zone + "#jobs"));
            }
        } catch (RuleBroken broken) {
            typed.problems().add(Problem.of(broken));
        }
        return new ModelAndView(
                show(scope, Map.of(), typed.problems(), model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String show(Scope scope, Map<String, String> words, List<Problem> problems, Model model) {
        var asOf = asked.asOf(words);
        var unit = asked.unit(scope, words, asOf);
        var from = Typed.of(words).day("from");
        var since = from == null ? waves.startOf(Disease.COVID_19, unit, asOf) : from;
        var done = jobs.done(scope, unit, since, asOf);
        model.addAttribute("unit", units.get(unit));
        model.addAttribute("asOf", asOf);
        model.addAttribute("from", since);
        model.addAttribute("today", Vietnam.dayOf(asked.asOf(Map.of())));
        model.addAttribute("due", jobs.due(scope, unit, asOf));
        model.addAttribute("done", done);
        model.addAttribute(
                "areaM2", done.stream().mapToLong(Disinfection::areaM2).sum());
        model.addAttribute(
                "kilograms",
                done.stream().mapToDouble(job -> job.spentKg().doubleValue()).sum());
        model.addAttribute("norms", norms);
        model.addAttribute("mayDeclare", scope.may(Permission.DECLARE_ZONES));
        model.addAttribute("problems", problems);
        return "zones/disinfections";
    }
}
