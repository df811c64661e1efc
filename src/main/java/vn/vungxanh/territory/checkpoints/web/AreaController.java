package vn.vungxanh.territory.checkpoints.web;

import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.territory.checkpoints.AffectedArea;
import vn.vungxanh.territory.checkpoints.AffectedAreas;
import vn.vungxanh.territory.checkpoints.CheckpointsRule;
import vn.vungxanh.territory.checkpoints.DecisionRules;

/** By what a post decides: the rules, and the dated list of affected places with their sources. */
@Controller
@RequestMapping("/checkpoints/areas")
class AreaController {

    private final AffectedAreas areas;
    private final DecisionRules rules;
    private final Asked asked;
    private final Units units;

    AreaController(AffectedAreas areas, DecisionRules rules, Asked asked, Units units) {
        this.areas = areas;
        this.rules = rules;
        this.asked = asked;
        this.units = units;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String list(Scope scope, Model model) {
        return show(scope, new LinkedMultiValueMap<>(), List.of(), model);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('EDIT_POSTS')")
    ModelAndView add(Scope scope, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = new PostForm(words);
        return deed(scope, words, model, () -> {
            var from = typed.day("from");
            var unit = units.resolve(typed.of("unit"), null, from)
                    .unit()
                    .map(Unit::id)
                    .orElseThrow(() -> CheckpointsRule.AREA_UNKNOWN.broken(typed.of("unit")));
            areas.add(
                    scope,
                    unit,
                    typed.choice("level", AffectedArea.Level.class),
                    from,
                    typed.dayOrNull("to"),
                    typed.of("source"));
        });
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/end")
    @PreAuthorize("hasAuthority('EDIT_POSTS')")
    ModelAndView end(
            Scope scope, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = new PostForm(words);
        return deed(scope, words, model, () -> areas.end(scope, id, typed.day("lastDay")));
    }

    private ModelAndView deed(Scope scope, MultiValueMap<String, String> words, Model model, Runnable deed) {
        try {
            deed.run();
            return new ModelAndView("redirect:/checkpoints/areas");
        } catch (RuleBroken broken) {
            return new ModelAndView(
                    show(scope, words, List.of(Problem.of(broken)), model),
                    model.asMap(),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private String show(Scope scope, MultiValueMap<String, String> words, List<Problem> problems, Model model) {
        model.addAttribute("areas", areas.all());
        model.addAttribute("rules", rules.all());
        model.addAttribute("units", units);
        model.addAttribute("today", Vietnam.dayOf(asked.instant(null)));
        model.addAttribute("typed", words);
        model.addAttribute("problems", problems);
        model.addAttribute("mayEdit", scope.may(Permission.EDIT_POSTS));
        return "checkpoints/areas";
    }
}
