package vn.vungxanh.surveillance.testing.web;

import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.surveillance.laboratories.Laboratories;
import vn.vungxanh.surveillance.testing.TestingBoard;

/** All laboratories: what they can do in a day and what lies on their benches. */
@Controller
class LaboratoriesController {

    private final Laboratories laboratories;
    private final TestingBoard board;
    private final Units units;
    private final Clock clock;

    LaboratoriesController(Laboratories laboratories, TestingBoard board, Units units, Clock clock) {
        this.laboratories = laboratories;
        this.board = board;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/testing/labs")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String list(Scope scope, Model model) {
        model.addAttribute(
                "benches", board.board(scope, scope.home(), clock.instant(), 1).benches());
        model.addAttribute(
                "places",
                laboratories.all().stream()
                        .collect(Collectors.toMap(each -> each.id().toString(), each -> units.fullName(each.unit()))));
        model.addAttribute("mayEdit", scope.may(Permission.EDIT_LABORATORIES));
        model.addAttribute("mayEnter", scope.may(Permission.ENTER_RESULTS));
        return "testing/labs";
    }
}
