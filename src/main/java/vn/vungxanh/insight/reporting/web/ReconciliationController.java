package vn.vungxanh.insight.reporting.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.reporting.Reconciliation;

@Controller
class ReconciliationController {

    private final Reconciliation reconciliation;

    ReconciliationController(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    @GetMapping("/reporting/reconciliation")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String show(Scope scope, Model model) {
        model.addAttribute("account", reconciliation.ofNumber88(scope));
        return "reporting/reconciliation";
    }
}
