package vn.vungxanh.care.protocols.web;

import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.vungxanh.care.protocols.DischargeRules;
import vn.vungxanh.care.protocols.Tiers;
import vn.vungxanh.care.protocols.Triage;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.Vietnam;

/** The rules that treatment follows today, each with its source. */
@Controller
class RulesController {

    private final Tiers tiers;
    private final Triage triage;
    private final DischargeRules discharge;
    private final Clock clock;

    RulesController(Tiers tiers, Triage triage, DischargeRules discharge, Clock clock) {
        this.tiers = tiers;
        this.triage = triage;
        this.discharge = discharge;
        this.clock = clock;
    }

    @GetMapping("/treatment/rules")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String rules(Scope scope, Model model) {
        var today = Vietnam.dayOf(clock.instant());
        model.addAttribute("tiers", tiers.inForce(scope.home(), today));
        model.addAttribute("triage", triage.rules());
        model.addAttribute("discharge", discharge.all());
        model.addAttribute("today", today);
        return "protocols/rules";
    }
}
