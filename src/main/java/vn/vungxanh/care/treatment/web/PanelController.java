package vn.vungxanh.care.treatment.web;

import java.util.HashMap;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.vungxanh.care.facilities.Facilities;
import vn.vungxanh.care.treatment.Admission;
import vn.vungxanh.care.treatment.DischargeRules;
import vn.vungxanh.care.treatment.Requests;
import vn.vungxanh.care.treatment.Tiers;
import vn.vungxanh.care.treatment.Transfers;
import vn.vungxanh.care.treatment.TreatmentQueries;
import vn.vungxanh.care.treatment.Triage;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.CaseQueries;

/** What this room shows on the page of a case, the proposed transfers, and the rules that it follows. */
@Controller
@RequestMapping("/treatment")
class PanelController {

    private final TreatmentQueries patients;
    private final CaseQueries cases;
    private final Requests requests;
    private final Transfers transfers;
    private final Facilities facilities;
    private final Tiers tiers;
    private final Triage triage;
    private final DischargeRules discharge;
    private final java.time.Clock clock;

    PanelController(
            TreatmentQueries patients,
            CaseQueries cases,
            Requests requests,
            Transfers transfers,
            Facilities facilities,
            Tiers tiers,
            Triage triage,
            DischargeRules discharge,
            java.time.Clock clock) {
        this.patients = patients;
        this.cases = cases;
        this.requests = requests;
        this.transfers = transfers;
        this.facilities = facilities;
        this.tiers = tiers;
        this.triage = triage;
        this.discharge = discharge;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/panel")
    @PreAuthorize("hasAuthority('VIEW_CASES')")
    String panel(Scope scope, @PathVariable UUID id, Model model) {
        var illness = cases.open(scope, new CaseId(id));
        names(model);
        model.addAttribute("admissions", patients.ofPerson(scope, illness.person()));
        model.addAttribute("requests", requests.ofCase(scope, illness.id()));
        model.addAttribute("caseId", id.toString());
        model.addAttribute("mayAsk", scope.may(Permission.TREAT_PATIENTS) || scope.may(Permission.EDIT_CASES));
        model.addAttribute("mayTreat", scope.may(Permission.TREAT_PATIENTS));
        return "treatment/panel";
    }

    @GetMapping("/transfers")
    @PreAuthorize("hasAuthority('VIEW_CASES')")
    String transfers(Scope scope, Model model) {
        names(model);
        var open = transfers.open(scope);
        model.addAttribute("transfers", open);
        var lines = new HashMap<String, Admission>();
        for (var each : open) {
            lines.put(each.admission().toString(), patients.open(scope, each.admission()));
        }
        model.addAttribute("patients", lines);
        return "treatment/transfers";
    }

    @GetMapping("/rules")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String rules(Scope scope, Model model) {
        var today = vn.vungxanh.kernel.Vietnam.dayOf(clock.instant());
        model.addAttribute("tiers", tiers.inForce(scope.home(), today));
        model.addAttribute("triage", triage.rules());
        model.addAttribute("discharge", discharge.all());
        model.addAttribute("today", today);
        return "treatment/rules";
    }

    private void names(Model model) {
        var names = new HashMap<String, String>();
        facilities.all().forEach(each -> names.put(each.id().toString(), each.name()));
        model.addAttribute("names", names);
    }
}
