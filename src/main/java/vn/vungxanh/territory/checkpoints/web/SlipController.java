package vn.vungxanh.territory.checkpoints.web;

import java.util.EnumMap;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.territory.checkpoints.Decision;
import vn.vungxanh.territory.checkpoints.DecisionRules;
import vn.vungxanh.territory.checkpoints.Passage;
import vn.vungxanh.territory.checkpoints.PassageId;
import vn.vungxanh.territory.checkpoints.PassageQueries;
import vn.vungxanh.territory.checkpoints.Slips;

/** The slip: printed at a post, opened by anybody without a name on it, opened in full at the next post. */
@Controller
@RequestMapping("/checkpoints")
class SlipController {

    private final PassageQueries passages;
    private final Slips slips;
    private final DecisionRules rules;
    private final Units units;

    SlipController(PassageQueries passages, Slips slips, DecisionRules rules, Units units) {
        this.passages = passages;
        this.slips = slips;
        this.rules = rules;
        this.units = units;
    }

    @GetMapping("/passages/{id:[0-9a-f-]{36}}/slip")
    @PreAuthorize("hasAnyAuthority('RECORD_PASSAGES', 'VIEW_CASES')")
    String print(Scope scope, @PathVariable UUID id, Model model) {
        var passage = passages.get(scope, new PassageId(id));
        if (passage.withdrawnAt() != null) {
            throw new NotFound("passage " + id);
        }
        var token = slips.token(passage.id());
        fill(passage, model);
        model.addAttribute("picture", slips.svg(token));
        model.addAttribute("until", slips.open(token).expiresAt());
        return "checkpoints/slip";
    }

    /** No name, no number, no whole plate: whoever finds a slip learns nothing of anybody. */
    @GetMapping("/slips/{token}")
    @PreAuthorize("permitAll()")
    ModelAndView open(@PathVariable String token, Model model) {
        try {
            var opened = slips.open(token);
            var passage = passages.nameless(opened.subject())
                    .filter(each -> each.withdrawnAt() == null)
                    .orElse(null);
            model.addAttribute("broken", null);
            model.addAttribute("token", token);
            model.addAttribute("until", opened.expiresAt());
            fill(passage, model);
            return new ModelAndView(
                    "checkpoints/slip_open", model.asMap(), passage == null ? HttpStatus.GONE : HttpStatus.OK);
        } catch (RuleBroken broken) {
            model.addAttribute("broken", Problem.of(broken));
            model.addAttribute("token", "");
            model.addAttribute("until", null);
            fill(null, model);
            return new ModelAndView("checkpoints/slip_open", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** Also from a post in another district: the signed slip is the reason to look. */
    @GetMapping("/slips/{token}/details")
    @PreAuthorize("hasAuthority('RECORD_PASSAGES')")
    String details(Scope scope, @PathVariable String token, Model model) {
        var passage = passages.shown(scope, new PassageId(slips.open(token).subject()));
        model.addAttribute("passage", passage);
        model.addAttribute("rules", rules);
        model.addAttribute("units", units);
        model.addAttribute("problems", List.of());
        model.addAttribute("mayWithdraw", false);
        model.addAttribute("maySeePeople", scope.may(Permission.VIEW_CASES) && scope.covers(passage.unit()));
        return "checkpoints/passage";
    }

    private static void fill(@Nullable Passage passage, Model model) {
        var decisions = new EnumMap<Decision, Long>(Decision.class);
        if (passage != null) {
            passage.people().forEach(person -> decisions.merge(person.decision(), 1L, Long::sum));
        }
        model.addAttribute("passage", passage);
        model.addAttribute("decisions", Map.copyOf(decisions));
    }
}
