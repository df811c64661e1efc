package vn.vungxanh.insight.reporting.web;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.reporting.Parts;
import vn.vungxanh.insight.reporting.ReportId;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.StaleVersion;

/**
 * The work of several people on the parts of one draft. Everybody who sees figures may come here; the room lets only the
 * owner of a part, and whoever prepares or signs the report, write it.
 */
@Controller
@RequestMapping("/reporting/reports/{id}/parts/{section}")
class PartController {

    /** What the form sends besides the words of its author. */
    private static final Set<String> NO_WORDS = Set.of("version", "deed", "_csrf");

    private final Parts parts;
    private final ReportPage pages;

    PartController(Parts parts, ReportPage pages) {
        this.parts = parts;
        this.pages = pages;
    }

    /** @param deed "save", "agree", or "accept." and the name of a proposed sentence */
    @PostMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    ModelAndView write(
            @PathVariable UUID id,
            @PathVariable String section,
            @RequestParam int version,
            @RequestParam(defaultValue = "save") String deed,
            @RequestParam Map<String, String> words,
            Scope scope) {
        var typed = new TreeMap<>(words);
        typed.keySet().removeAll(NO_WORDS);
        return doing(id, section, scope, typed, () -> {
            var report = new ReportId(id);
            if (deed.equals("agree")) {
                parts.agree(scope, report, section, version, words);
            } else if (deed.startsWith("accept.")) {
                parts.accept(scope, report, section, version, deed.substring("accept.".length()), words);
            } else {
                parts.write(scope, report, section, version, words);
            }
        });
    }

    @PostMapping("/comments")
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    ModelAndView comment(@PathVariable UUID id, @PathVariable String section, @RequestParam String words, Scope scope) {
        return doing(
                id,
                section,
                scope,
                Map.of("comment." + section, words),
                () -> parts.comment(scope, new ReportId(id), section, words));
    }

    @PostMapping("/owner")
    @PreAuthorize("hasAnyAuthority('PREPARE_REPORT', 'SIGN_REPORT')")
    ModelAndView assign(
            @PathVariable UUID id,
            @PathVariable String section,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String office,
            @RequestParam(defaultValue = "") String person,
            Scope scope) {
        return doing(
                id,
                section,
                scope,
                Map.of("office." + section, office, "person." + section, person),
                () -> parts.assign(
                        scope,
                        new ReportId(id),
                        section,
                        version,
                        office.isBlank() ? null : office.strip(),
                        person.isBlank() ? null : person.strip()));
    }

    private ModelAndView doing(UUID id, String section, Scope scope, Map<String, String> typed, Runnable deed) {
        try {
            deed.run();
            return new ModelAndView("redirect:/reporting/reports/" + id + "#p-" + section.replace("'", "-"));
        } catch (RuleBroken broken) {
            return pages.refused(new ReportId(id), scope, broken, typed);
        } catch (StaleVersion stale) {
            return pages.stale(new ReportId(id), scope, typed);
        }
    }
}
