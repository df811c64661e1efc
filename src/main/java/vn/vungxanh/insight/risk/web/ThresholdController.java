package vn.vungxanh.insight.risk.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.risk.RiskRegimes;
import vn.vungxanh.insight.risk.Thresholds;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.FormWords;

/** The numbers of the regulations: which were read in them, which were not, and who changed what and why. */
@Controller
@RequestMapping("/risk/thresholds")
class ThresholdController {

    private final Thresholds thresholds;
    private final RiskRegimes regimes;
    private final Asked asked;

    ThresholdController(Thresholds thresholds, RiskRegimes regimes, Asked asked) {
        this.thresholds = thresholds;
        this.regimes = regimes;
        this.asked = asked;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String list(Scope scope, @RequestParam Map<String, String> words, Model model) {
        return show(scope, words.get("regime"), new FormWords("risk", words::get), model);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('DECIDE_RISK')")
    ModelAndView change(Scope scope, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = FormWords.of("risk", words);
        var today = Vietnam.dayOf(asked.instant(null));
        var regime = regimes.chosen(typed.given("regime"), today);
        var name = typed.of("name");
        var value = typed.decimal("value");
        var share = thresholds.on(regime, today).stream()
                .anyMatch(each -> each.name().equals(name) && "share".equals(each.kind()));
        try {
            if (typed.readable()) {
                thresholds.change(
                        scope,
                        regime,
                        name,
                        value == null ? null : (Double) (share ? value.doubleValue() / 100 : value.doubleValue()),
                        typed.day("from", today),
                        typed.of("reason"),
                        typed.of("source"));
                return new ModelAndView("redirect:/risk/thresholds?regime=" + regime.id());
            }
        } catch (RuleBroken broken) {
            typed.problem(broken);
        }
        return new ModelAndView(
                show(scope, regime.id(), typed, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String show(Scope scope, @org.jspecify.annotations.Nullable String id, FormWords typed, Model model) {
        var today = Vietnam.dayOf(asked.instant(null));
        var regime = regimes.chosen(id, today);
        model.addAttribute("regime", regime);
        model.addAttribute("regimes", regimes.all());
        model.addAttribute("thresholds", thresholds.on(regime, today));
        model.addAttribute("today", today);
        model.addAttribute("mayDecide", scope.may(Permission.DECIDE_RISK));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", List.copyOf(typed.problems()));
        return "risk/thresholds";
    }
}
