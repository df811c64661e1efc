package vn.vungxanh.territory.checkins.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.territory.checkins.CheckinQueries;
import vn.vungxanh.territory.checkins.CheckinsRule;
import vn.vungxanh.territory.checkins.ScanDesk;

/** The entrance: a field that a hand scanner types into, or the camera; one answer a scan. */
@Controller
@RequestMapping("/checkins/scan")
@PreAuthorize("hasAuthority('SCAN_CODES')")
class ScanController {

    private final ScanDesk desk;
    private final CheckinQueries queries;

    ScanController(ScanDesk desk, CheckinQueries queries) {
        this.desk = desk;
        this.queries = queries;
    }

    @GetMapping
    String scan(Scope scope, @RequestParam(required = false) @Nullable UUID place, Model model) {
        model.addAttribute("places", queries.open(scope));
        model.addAttribute("place", place == null ? null : queries.place(scope, place));
        return "checkins/scan";
    }

    @PostMapping
    String scanned(
            Scope scope,
            @RequestParam(required = false) @Nullable UUID place,
            @RequestParam(defaultValue = "") String code,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
            Model model,
            HttpServletResponse response) {
        try {
            if (place == null) {
                throw CheckinsRule.PLACE_NOT_OPEN.broken();
            }
            model.addAttribute("scanned", desk.scan(scope, place, code));
        } catch (RuleBroken broken) {
            model.addAttribute("broken", broken);
            response.setStatus(fragment ? 200 : 422);
        }
        return fragment ? "checkins/scanned" : scan(scope, place, model);
    }
}
