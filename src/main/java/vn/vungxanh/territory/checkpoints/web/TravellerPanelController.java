package vn.vungxanh.territory.checkpoints.web;

import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.CaseQueries;
import vn.vungxanh.territory.checkpoints.PassageQueries;

/** Which road posts the person of a case passed: a part of the case's page. */
@Controller
@PreAuthorize("hasAuthority('VIEW_CASES')")
class TravellerPanelController {

    private final CaseQueries cases;
    private final PassageQueries passages;

    TravellerPanelController(CaseQueries cases, PassageQueries passages) {
        this.cases = cases;
        this.passages = passages;
    }

    @GetMapping("/checkpoints/cases/{id}/panel")
    String panel(Scope scope, @PathVariable UUID id, Model model) {
        var illness = cases.open(scope, new CaseId(id));
        model.addAttribute("passages", passages.ofPerson(scope, illness.person()));
        return "checkpoints/panel";
    }
}
