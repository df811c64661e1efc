package vn.vungxanh.territory.checkins.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.territory.checkins.CheckinQueries;
import vn.vungxanh.territory.checkins.ScanDesk;

/** The entrance for a telephone that may have no network: the places stand on the page. */
@Controller
@RequestMapping("/field/scan")
@PreAuthorize("hasAuthority('SCAN_CODES')")
class FieldScanController {

    private final ScanDesk desk;
    private final CheckinQueries queries;

    FieldScanController(ScanDesk desk, CheckinQueries queries) {
        this.desk = desk;
        this.queries = queries;
    }

    @GetMapping
    String form(Scope scope, Model model) {
        model.addAttribute("places", queries.open(scope));
        return "checkins/field_scan";
    }

    /** With a network and without script. */
    @PostMapping
    String take(
            Scope scope,
            @RequestParam UUID place,
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletResponse response) {
        try {
            model.addAttribute("scanned", desk.scan(scope, place, code));
        } catch (RuleBroken broken) {
            model.addAttribute("broken", broken);
            model.addAttribute("code", code);
            response.setStatus(422);
        }
        model.addAttribute("place", place.toString());
        return form(scope, model);
    }
}
