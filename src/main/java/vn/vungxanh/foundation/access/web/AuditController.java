package vn.vungxanh.foundation.access.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.vungxanh.foundation.access.AuditEntry;
import vn.vungxanh.foundation.access.AuditFilter;
import vn.vungxanh.foundation.access.AuditQueries;
import vn.vungxanh.foundation.access.Scope;

@Controller
@PreAuthorize("hasAuthority('VIEW_AUDIT')")
class AuditController {

    private final AuditQueries trail;
    private final MessageSource words;

    AuditController(AuditQueries trail, MessageSource words) {
        this.trail = trail;
        this.words = words;
    }

    @GetMapping("/access/audit")
    String list(
            Scope scope,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(required = false) @Nullable UUID subject,
            @RequestParam(defaultValue = "") String deed,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "1") int page,
            Locale locale,
            Model model) {
        var filter = new AuditFilter(given(login), subject, given(deed), day);
        model.addAttribute("filter", filter);
        model.addAttribute("rows", trail.list(scope, filter, page).map(entry -> row(entry, locale)));
        return "access/audit";
    }

    /** A deed of a room that has no words for it shows its bare name. */
    private AuditRow row(AuditEntry entry, Locale locale) {
        return new AuditRow(entry, String.valueOf(words.getMessage(entry.what(), null, entry.what(), locale)));
    }

    private static @Nullable String given(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
