package vn.vungxanh.territory.zones.web;

import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.CaseQueries;
import vn.vungxanh.territory.zones.OutbreakQueries;
import vn.vungxanh.territory.zones.ZoneQueries;

/** In which outbreak and which zone a case lies: a part of the case's page. */
@Controller
@PreAuthorize("hasAuthority('VIEW_CASES')")
class PanelController {

    private final CaseQueries cases;
    private final OutbreakQueries outbreaks;
    private final ZoneQueries zones;

    PanelController(CaseQueries cases, OutbreakQueries outbreaks, ZoneQueries zones) {
        this.cases = cases;
        this.outbreaks = outbreaks;
        this.zones = zones;
    }

    @GetMapping("/zones/cases/{id}/panel")
    String panel(Scope scope, @PathVariable UUID id, Model model) {
        var illness = cases.open(scope, new CaseId(id));
        model.addAttribute("outbreaks", outbreaks.ofCase(scope, id));
        model.addAttribute("lines", zones.holding(scope, illness.unit(), id));
        return "zones/panel";
    }
}
