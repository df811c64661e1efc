package vn.vungxanh.territory.zones.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.territory.zones.MeasureId;
import vn.vungxanh.territory.zones.Measures;
import vn.vungxanh.territory.zones.NewMeasure;
import vn.vungxanh.territory.zones.Regimes;

/** Which directive applies where and when: what applies here today, and how it came. */
@Controller
@RequestMapping("/zones/measures")
class MeasureController {

    private final Measures measures;
    private final Regimes regimes;
    private final LegalDocuments documents;
    private final Asked asked;
    private final Units units;

    MeasureController(Measures measures, Regimes regimes, LegalDocuments documents, Asked asked, Units units) {
        this.measures = measures;
        this.regimes = regimes;
        this.documents = documents;
        this.asked = asked;
        this.units = units;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String list(Scope scope, @RequestParam Map<String, String> words, Model model) {
        var typed = Typed.of(words);
        var on = on(typed);
        var where = words.getOrDefault("where", "");
        var unit = where.isBlank()
                ? asked.unit(scope, words, Vietnam.startOf(on))
                : units.resolve(where, null, on).unit().map(Unit::id).orElse(null);
        if (unit == null) {
            typed.problem("unit");
            unit = scope.home();
        }
        return show(scope, unit, on, typed, model);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('DECLARE_ZONES')")
    ModelAndView apply(Scope scope, @RequestParam Map<String, String> words, Model model) {
        var typed = Typed.of(words);
        var from = typed.dayNeeded("from");
        var unit =
                units.resolve(typed.of("unit"), null, from).unit().map(Unit::id).orElse(null);
        if (unit == null) {
            typed.problem("unit");
            unit = scope.home();
        }
        var wanted = new NewMeasure(
                unit,
                typed.of("regime"),
                from,
                typed.day("to"),
                typed.orNull("part"),
                documents.read(scope, unit, typed));
        try {
            if (typed.problems().isEmpty()) {
                measures.apply(scope, wanted);
                return new ModelAndView(
                        "redirect:/zones/measures?unit=" + units.get(unit).code() + "&on=" + from);
            }
        } catch (RuleBroken broken) {
            typed.problems().add(Problem.of(broken));
        }
        return refused(show(scope, unit, on(Typed.nothing()), typed, model), model);
    }

    @PostMapping("/{id}/end")
    @PreAuthorize("hasAuthority('DECLARE_ZONES')")
    ModelAndView end(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> words, Model model) {
        var typed = Typed.of(words);
        var measure = measures.get(new MeasureId(id));
        var lastDay = typed.dayNeeded("lastDay");
        try {
            if (typed.problems().isEmpty()) {
                measures.end(scope, measure.id(), typed.numberNeeded("version"), lastDay, typed.of("document"));
                return new ModelAndView("redirect:/zones/measures?unit="
                        + units.get(measure.unit()).code() + "&on=" + lastDay);
            }
        } catch (RuleBroken broken) {
            typed.problems().add(Problem.of(broken));
        }
        return refused(show(scope, measure.unit(), on(Typed.nothing()), typed, model), model);
    }

    private String show(Scope scope, UnitId unit, LocalDate on, Typed typed, Model model) {
        var timeline = measures.timeline(unit);
        var places = new HashMap<String, String>();
        timeline.forEach(measure -> places.put(measure.unit().toString(), units.fullName(measure.unit())));
        model.addAttribute("unit", units.get(unit));
        model.addAttribute("on", on);
        model.addAttribute("here", measures.inForce(unit, on));
        model.addAttribute("timeline", timeline);
        model.addAttribute("places", places);
        model.addAttribute("regimes", regimes);
        model.addAttribute("mayDeclare", scope.may(Permission.DECLARE_ZONES));
        model.addAttribute("problems", List.copyOf(typed.problems()));
        model.addAttribute("typed", typed);
        return "zones/measures";
    }

    private LocalDate on(Typed typed) {
        var on = typed.day("on");
        return on == null ? Vietnam.dayOf(asked.asOf(Map.of())) : on;
    }

    private static ModelAndView refused(String view, Model model) {
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
