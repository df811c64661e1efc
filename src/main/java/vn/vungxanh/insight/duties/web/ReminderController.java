package vn.vungxanh.insight.duties.web;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.duties.Duties;
import vn.vungxanh.insight.duties.Reminders;

/** Reminding, and the answer that there was nothing to enter. */
@Controller
@RequestMapping("/duties")
class ReminderController {

    private final Reminders reminders;
    private final Duties duties;
    private final Asked asked;

    ReminderController(Reminders reminders, Duties duties, Asked asked) {
        this.reminders = reminders;
        this.duties = duties;
        this.asked = asked;
    }

    /** Of one source of a holder, or, without one, of all that is late or silent in the unit. */
    @PostMapping("/remind")
    @PreAuthorize("hasAuthority('SUPERVISE_DATA')")
    String remind(Scope scope, @RequestParam Map<String, String> words) {
        var unit = asked.unit(scope, words.get("unit"), asked.instant(null));
        var source = words.getOrDefault("source", "");
        var made = source.isBlank()
                ? reminders.remindAll(scope, unit)
                : reminders.remind(scope, unit, source, keeper(words)) ? 1 : 0;
        return back(words, "reminded", Integer.toString(made));
    }

    @PostMapping("/nothing-new")
    @PreAuthorize("hasAnyAuthority('DO_TASKS', 'EDIT_SITES', 'RECORD_PASSAGES', 'SUPERVISE_DATA')")
    String nothingNew(Scope scope, @RequestParam Map<String, String> words) {
        var unit = asked.unit(scope, words.get("unit"), asked.instant(null));
        duties.nothingNew(scope, words.getOrDefault("source", ""), unit, keeper(words), null);
        return back(words, "said", "1");
    }

    private static @Nullable UUID keeper(Map<String, String> words) {
        var word = words.getOrDefault("keeper", "");
        try {
            return word.isBlank() ? null : UUID.fromString(word);
        } catch (IllegalArgumentException noId) {
            throw vn.vungxanh.insight.duties.DutyRule.UNREADABLE_FILTER.broken("keeper", word);
        }
    }

    /** To the list from which the button was pressed, as it is now. */
    private static String back(Map<String, String> words, String done, String count) {
        var address = UriComponentsBuilder.fromPath("list".equals(words.get("from")) ? "/duties/list" : "/duties")
                .queryParam("unit", words.getOrDefault("of", words.getOrDefault("unit", "")))
                .queryParam(done, count);
        var show = words.getOrDefault("show", "");
        if (!show.isBlank()) {
            address.queryParam("show", show.toLowerCase(Locale.ROOT));
        }
        return "redirect:" + address.encode().toUriString();
    }
}
