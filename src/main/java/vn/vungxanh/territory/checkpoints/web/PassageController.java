package vn.vungxanh.territory.checkpoints.web;

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
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.territory.checkpoints.DecisionRules;
import vn.vungxanh.territory.checkpoints.Passage;
import vn.vungxanh.territory.checkpoints.PassageId;
import vn.vungxanh.territory.checkpoints.PassageQueries;
import vn.vungxanh.territory.checkpoints.Passages;
import vn.vungxanh.territory.checkpoints.RoadPosts;

/** The list of passages that every number leads to, and the page of one. */
@Controller
@RequestMapping("/checkpoints/passages")
@PreAuthorize("hasAnyAuthority('RECORD_PASSAGES', 'VIEW_CASES')")
class PassageController {

    private static final int LINES = 50;

    private final PassageQueries passages;
    private final Passages record;
    private final RoadPosts posts;
    private final DecisionRules rules;
    private final PassageFilters filters;
    private final Units units;

    PassageController(
            PassageQueries passages,
            Passages record,
            RoadPosts posts,
            DecisionRules rules,
            PassageFilters filters,
            Units units) {
        this.passages = passages;
        this.record = record;
        this.posts = posts;
        this.rules = rules;
        this.filters = filters;
        this.units = units;
    }

    @GetMapping
    String list(
            Scope scope,
            @RequestParam Map<String, String> words,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var filter = filters.read(scope, words);
        model.addAttribute("slice", passages.list(scope, filter, Math.max(1, page), LINES));
        model.addAttribute("total", passages.total(scope, filter));
        model.addAttribute("filter", filter);
        model.addAttribute("unit", units.get(filter.unit()));
        model.addAttribute("posts", posts.list(scope, filter.unit(), filter.until()));
        model.addAttribute("place", filter.affectedUnit() == null ? null : units.get(filter.affectedUnit()));
        model.addAttribute("words", new HashMap<>(words));
        return "checkpoints/passages";
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    String one(Scope scope, @PathVariable UUID id, Model model) {
        return show(scope, passages.get(scope, new PassageId(id)), List.of(), model);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/withdraw")
    @PreAuthorize("hasAuthority('RECORD_PASSAGES')")
    ModelAndView withdraw(
            Scope scope, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Model model) {
        var passage = passages.get(scope, new PassageId(id));
        try {
            record.withdraw(scope, passage.id(), reason);
            return new ModelAndView("redirect:/checkpoints/passages/" + id);
        } catch (RuleBroken broken) {
            model.addAttribute("reason", reason);
            return new ModelAndView(
                    show(scope, passage, List.of(Problem.of(broken)), model),
                    model.asMap(),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private String show(Scope scope, Passage passage, List<Problem> problems, Model model) {
        model.addAttribute("passage", passage);
        model.addAttribute("rules", rules);
        model.addAttribute("units", units);
        model.addAttribute("problems", problems);
        model.addAttribute("mayWithdraw", scope.may(Permission.RECORD_PASSAGES) && scope.covers(passage.unit()));
        model.addAttribute("maySeePeople", scope.may(Permission.VIEW_CASES));
        return "checkpoints/passage";
    }
}
