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
import vn.vungxanh.care.treatment.RequestQueries;
import vn.vungxanh.care.treatment.Transfers;
import vn.vungxanh.care.treatment.TreatmentQueries;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.CaseQueries;

/** What this room shows on the page of a case, and the proposed transfers. */
@Controller
@RequestMapping("/treatment")
class PanelController {

    private final TreatmentQueries patients;
    private final CaseQueries cases;
    private final RequestQueries requests;
    private final Transfers transfers;
    private final Facilities facilities;

    PanelController(
            TreatmentQueries patients,
            CaseQueries cases,
            RequestQueries requests,
            Transfers transfers,
            Facilities facilities) {
        this.patients = patients;
        this.cases = cases;
        this.requests = requests;
        this.transfers = transfers;
        this.facilities = facilities;
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

    private void names(Model model) {
        var names = new HashMap<String, String>();
        facilities.all().forEach(each -> names.put(each.id().toString(), each.name()));
        model.addAttribute("names", names);
    }
}
