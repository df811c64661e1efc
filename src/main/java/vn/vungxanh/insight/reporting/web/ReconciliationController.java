package vn.vungxanh.insight.reporting.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.reporting.Reconciliation;
import vn.vungxanh.insight.reporting.ReportCatalogue;

@Controller
class ReconciliationController {

    private final Reconciliation reconciliation;
    private final ReportCatalogue names;

    ReconciliationController(Reconciliation reconciliation, ReportCatalogue names) {
        this.reconciliation = reconciliation;
        this.names = names;
    }

    @GetMapping("/reporting/reconciliation")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String show(Scope scope, Model model) {
        model.addAttribute("account", reconciliation.ofNumber88(scope));
        model.addAttribute("names", names);
        return "reporting/reconciliation";
    }
}
