package vn.vungxanh.territory.declarations.web;

import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.CaseQueries;
import vn.vungxanh.territory.declarations.DeclarationQueries;
import vn.vungxanh.territory.declarations.RedFlags;

/** What this room shows on the page of a case: what the person declared. */
@Controller
@RequestMapping("/declarations/cases")
@PreAuthorize("hasAuthority('VIEW_CASES')")
class PanelController {

    private final CaseQueries cases;
    private final DeclarationQueries declarations;
    private final RedFlags flags;

    PanelController(CaseQueries cases, DeclarationQueries declarations, RedFlags flags) {
        this.cases = cases;
        this.declarations = declarations;
        this.flags = flags;
    }

    @GetMapping("/{id}/panel")
    String panel(Scope scope, @PathVariable UUID id, Model model) {
        var illness = cases.open(scope, new CaseId(id));
        model.addAttribute("declared", declarations.ofPerson(scope, illness.person()));
        model.addAttribute("flags", flags);
        return "declarations/panel";
    }
}
