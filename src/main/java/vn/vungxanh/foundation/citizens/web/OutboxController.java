package vn.vungxanh.foundation.citizens.web;

import org.springframework.context.annotation.Profile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.vungxanh.foundation.citizens.DemonstrationOutbox;

/** Only in the demonstration: the messages that would have gone to telephones. */
@Controller("citizenOutboxController")
@Profile("demonstration")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class OutboxController {

    private final DemonstrationOutbox outbox;

    OutboxController(DemonstrationOutbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping("/citizens/outbox")
    String messages(Model model) {
        model.addAttribute("messages", outbox.messages());
        return "citizens/outbox";
    }
}
