package vn.vungxanh.insight.dashboards.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.dashboards.Dashboards;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.CaseAddress;
import vn.vungxanh.surveillance.cases.CurveBy;

@Controller
@RequestMapping("/dashboards")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class DashboardController {

    private final Dashboards dashboards;
    private final Asked asked;
    private final CaseAddress addresses;
    private final Units units;

    DashboardController(Dashboards dashboards, Asked asked, CaseAddress addresses, Units units) {
        this.dashboards = dashboards;
        this.asked = asked;
        this.addresses = addresses;
        this.units = units;
    }

    /** The reader's own unit, or what it became. */
    @GetMapping
    String own(Scope scope) {
        return "redirect:/dashboards/" + ownCode(scope, asked.instant(null));
    }

    @GetMapping("/{code:[0-9A-Za-z]{1,20}}")
    String one(
            Scope scope,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String dir,
            Model model) {
        var instant = asked.instant(asOf);
        var board = dashboards.of(scope, asked.unit(scope, code, instant), instant, curveBy(by));
        var order = PartOrder.read(sort, dir);
        model.addAttribute("board", board);
        model.addAttribute("links", new DashboardLinks(scope, board, addresses));
        model.addAttribute("order", order);
        model.addAttribute("parts", order.sorted(board.parts()));
        return "dashboards/dashboard";
    }

    static CurveBy curveBy(@Nullable String by) {
        return "onset".equalsIgnoreCase(by) ? CurveBy.ONSET : CurveBy.REPORT;
    }

    private String ownCode(Scope scope, Instant now) {
        var day = Vietnam.dayOf(now);
        var home = units.get(scope.home());
        return home.existedOn(day)
                ? home.code()
                : units.becameOf(home.id()).stream()
                        .map(each -> each.unit())
                        .filter(each -> each.existedOn(day) && scope.covers(each.id()))
                        .findFirst()
                        .orElse(home)
                        .code();
    }
}
