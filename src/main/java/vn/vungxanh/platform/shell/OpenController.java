package vn.vungxanh.platform.shell;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the program does for everybody, without an account. */
@Controller
@PreAuthorize("permitAll()")
class OpenController {

    private final List<OpenEntry> entries;

    OpenController(ObjectProvider<OpenEntry> entries) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(OpenEntry::order))
                .toList();
    }

    @GetMapping("/open")
    String services(Model model) {
        model.addAttribute("entries", entries);
        return "shell/services";
    }
}
