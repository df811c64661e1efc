package vn.vungxanh.care.treatment.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.care.treatment.AdmissionId;
import vn.vungxanh.care.treatment.Device;
import vn.vungxanh.care.treatment.NewObservation;
import vn.vungxanh.care.treatment.Note;
import vn.vungxanh.care.treatment.WardRound;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.surveillance.cases.Severity;

/** The ward round: how each patient is, one after the other, and what was talked about. */
@Controller
@RequestMapping("/treatment/admissions/{id}")
@PreAuthorize("hasAuthority('TREAT_PATIENTS')")
class RoundController {

    private final PatientPages pages;
    private final WardRound round;
    private final Clock clock;

    RoundController(PatientPages pages, WardRound round, Clock clock) {
        this.pages = pages;
        this.round = round;
        this.clock = clock;
    }

    @PostMapping("/observations")
    ModelAndView observe(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> words) {
        var typed = new Typed(words);
        var of = typed.of("round").matches("[0-9a-f-]{36}") ? typed.of("round") : "";
        var seen = observation(typed);
        var problems = typed.problems();
        if (seen != null && typed.isFine()) {
            try {
                round.observe(scope, new AdmissionId(id), seen);
                return new ModelAndView(
                        of.isEmpty()
                                ? "redirect:/treatment/admissions/" + id
                                : "redirect:/treatment/facilities/" + of + "/round");
            } catch (RuleBroken broken) {
                problems = List.of(Problem.of(broken));
            }
        }
        return pages.page(scope, new AdmissionId(id), typed, problems, of);
    }

    @PostMapping("/notes")
    ModelAndView note(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> words) {
        var typed = new Typed(words);
        var kind = typed.choice("noteKind", Note.Kind.class, Note.Kind.NOTE);
        var at = typed.instant("at", clock.instant());
        var problems = typed.problems();
        if (typed.isFine()) {
            try {
                var note = new Note(
                        kind, at, typed.orNull("people"), typed.orNull("link"), typed.of("text"), scope.login());
                round.note(scope, new AdmissionId(id), note);
                return new ModelAndView("redirect:/treatment/admissions/" + id + "#notes");
            } catch (RuleBroken broken) {
                problems = List.of(Problem.of(broken));
            }
        }
        return pages.page(scope, new AdmissionId(id), typed, problems, "");
    }

    private @Nullable NewObservation observation(Typed typed) {
        var severity = typed.choice("severity", Severity.class);
        if (severity == null && typed.isFine()) {
            typed.problem("treatment.problem.severity");
        }
        var at = typed.instant("at", clock.instant());
        var temperature = typed.decimal("temperature");
        var spo2 = typed.optionalNumber("spo2");
        var device = typed.choice("device", Device.class);
        var replaces = typed.id("replaces");
        return severity == null
                ? null
                : new NewObservation(
                        at, severity, typed.on("symptoms"), temperature, spo2, device, typed.orNull("note"), replaces);
    }
}
