package vn.vungxanh.territory.checkins.web;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.territory.checkins.HeldCheckIn.State;
import vn.vungxanh.territory.checkins.HeldCheckIns;

/** Check-ins that cannot well be true: the officer of the place says which count. */
@Controller
@RequestMapping("/checkins/held")
@PreAuthorize("hasAuthority('VIEW_CASES')")
class HeldController {

    private final HeldCheckIns held;

    HeldController(HeldCheckIns held) {
        this.held = held;
    }

    @GetMapping
    String list(
            Scope scope,
            @RequestParam(defaultValue = "WAITING") String state,
            @RequestParam(required = false) @Nullable UUID place,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var wanted = Arrays.stream(State.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElse(State.WAITING);
        model.addAttribute("lines", held.page(scope, wanted, place, Math.max(1, page)));
        model.addAttribute("state", wanted);
        model.addAttribute("place", place == null ? "" : place.toString());
        model.addAttribute("mayEdit", scope.may(Permission.EDIT_CASES));
        return "checkins/held";
    }

    @PostMapping("/{id}/counted")
    @PreAuthorize("hasAuthority('EDIT_CASES')")
    String count(Scope scope, @PathVariable UUID id) {
        held.count(scope, id);
        return "redirect:/checkins/held";
    }

    @PostMapping("/{id}/dismissed")
    @PreAuthorize("hasAuthority('EDIT_CASES')")
    String dismiss(Scope scope, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        held.dismiss(scope, id, reason);
        return "redirect:/checkins/held";
    }
}
