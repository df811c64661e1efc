package vn.vungxanh.insight.alerts.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.alerts.Recipients;
import vn.vungxanh.insight.risk.RiskRegimes;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.FormWords;

/** Who is told when a level changes, and what they were told. Telephones of people: only for those who decide. */
@Controller
@RequestMapping("/alerts")
@PreAuthorize("hasAuthority('DECIDE_RISK')")
class AlertsController {

    private final Recipients recipients;
    private final RiskRegimes regimes;
    private final Asked asked;
    private final Units units;

    AlertsController(Recipients recipients, RiskRegimes regimes, Asked asked, Units units) {
        this.recipients = recipients;
        this.regimes = regimes;
        this.asked = asked;
        this.units = units;
    }

    @GetMapping
    String list(Scope scope, @RequestParam Map<String, String> words, Model model) {
        var unit = asked.unit(scope, words.get("unit"), asked.instant(null));
        return show(scope, unit, FormWords.nothing("alerts"), model);
    }

    @PostMapping
    ModelAndView add(Scope scope, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = FormWords.of("alerts", words);
        var unit = units.resolve(typed.of("unit"), scope.home(), Vietnam.dayOf(asked.instant(null)))
                .unit()
                .map(Unit::id)
                .orElse(null);
        if (unit == null) {
            typed.problem("unit");
            unit = scope.home();
        }
        var least = typed.number("least", 2);
        try {
            if (typed.readable()) {
                recipients.add(scope, unit, typed.of("name"), typed.of("office"), typed.of("phone"), least);
                return new ModelAndView("redirect:/alerts");
            }
        } catch (RuleBroken broken) {
            typed.problem(broken);
        }
        return new ModelAndView(show(scope, unit, typed, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/end")
    String end(Scope scope, @PathVariable UUID id) {
        recipients.end(scope, id);
        return "redirect:/alerts";
    }

    private String show(Scope scope, UnitId unit, FormWords typed, Model model) {
        model.addAttribute("unit", units.get(unit));
        model.addAttribute("units", units);
        model.addAttribute("regimes", regimes);
        model.addAttribute("recipients", recipients.of(scope, unit));
        model.addAttribute("told", recipients.told(scope, unit));
        model.addAttribute("most", Recipients.SHOWN);
        model.addAttribute("canSend", recipients.canSend());
        model.addAttribute("typed", typed);
        model.addAttribute("problems", List.copyOf(typed.problems()));
        return "alerts/recipients";
    }
}
