package vn.vungxanh.surveillance.presence.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.vungxanh.surveillance.presence.IndexChecks;
import vn.vungxanh.surveillance.presence.PresenceIndex;
import vn.vungxanh.surveillance.presence.RetentionPolicy;

/** How the index is, and the two things an administrator can do about it. */
@Controller
@RequestMapping("/presence/index")
@PreAuthorize("hasAuthority('ADMINISTER')")
class StateController {

    private static final int EARLIER = 10;

    private final PresenceIndex index;
    private final IndexChecks checks;
    private final RetentionPolicy retention;

    StateController(PresenceIndex index, IndexChecks checks, RetentionPolicy retention) {
        this.index = index;
        this.checks = checks;
        this.retention = retention;
    }

    @GetMapping
    String state(Model model) {
        model.addAttribute("state", index.state());
        model.addAttribute("checks", checks.latest(EARLIER));
        model.addAttribute("days", retention.days());
        model.addAttribute("source", retention.source());
        return "presence/state";
    }

    @PostMapping("/verify")
    String verify() {
        checks.verify();
        return "redirect:/presence/index";
    }

    @PostMapping("/rebuild")
    String rebuild() {
        index.rebuild();
        checks.verify();
        return "redirect:/presence/index";
    }
}
