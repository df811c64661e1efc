package vn.vungxanh.care.treatment.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.care.facilities.BedId;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.FacilityId;
import vn.vungxanh.care.treatment.AdmissionId;
import vn.vungxanh.care.treatment.Admissions;
import vn.vungxanh.care.treatment.Correction;
import vn.vungxanh.care.treatment.End;
import vn.vungxanh.care.treatment.Ending;
import vn.vungxanh.care.treatment.NewTransfer;
import vn.vungxanh.care.treatment.Transfers;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.RuleBroken;

/** One patient: how the patient is and was, what is due, and what a doctor may decide. */
@Controller
@RequestMapping("/treatment/admissions/{id}")
class PatientController {

    private final PatientPages pages;
    private final Admissions admissions;
    private final Transfers transfers;
    private final Clock clock;

    PatientController(PatientPages pages, Admissions admissions, Transfers transfers, Clock clock) {
        this.pages = pages;
        this.admissions = admissions;
        this.transfers = transfers;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_CASES')")
    ModelAndView one(Scope scope, @PathVariable UUID id, @RequestParam(defaultValue = "") String round) {
        return pages.page(
                scope, new AdmissionId(id), Typed.nothing(), List.of(), round.matches("[0-9a-f-]{36}") ? round : "");
    }

    /** To another facility, or to another bed of the same one. */
    @PostMapping("/transfer")
    @PreAuthorize("hasAuthority('TREAT_PATIENTS')")
    ModelAndView transfer(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> words) {
        return attempt(scope, id, words, typed -> {
            var to = typed.id("to");
            var bed = typed.id("bed");
            var at = at(typed);
            var kind = typed.choice("bedKind", BedKind.class, BedKind.ORDINARY);
            if (to == null) {
                typed.problem("treatment.problem.to");
            } else if (typed.isFine()) {
                var wanted = new NewTransfer(
                        new FacilityId(to), kind, bed == null ? null : new BedId(bed), at, typed.of("reason"));
                admissions.transfer(scope, new AdmissionId(id), wanted);
            }
        });
    }

    @PostMapping("/propose")
    @PreAuthorize("hasAuthority('TREAT_PATIENTS')")
    ModelAndView propose(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> words) {
        return attempt(scope, id, words, typed -> {
            var to = typed.id("to");
            var kind = typed.choice("bedKind", BedKind.class, BedKind.ORDINARY);
            if (to == null) {
                typed.problem("treatment.problem.to");
            } else if (typed.isFine()) {
                transfers.propose(scope, new AdmissionId(id), new FacilityId(to), kind, typed.of("reason"));
            }
        });
    }

    @PostMapping("/give-up")
    @PreAuthorize("hasAuthority('TREAT_PATIENTS')")
    ModelAndView giveUp(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> words) {
        return attempt(scope, id, words, typed -> transfers.giveUp(scope, new AdmissionId(id), typed.of("reason")));
    }

    @PostMapping("/discharge")
    @PreAuthorize("hasAuthority('TREAT_PATIENTS')")
    ModelAndView discharge(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> words) {
        return attempt(scope, id, words, typed -> {
            var as = typed.choice("as", End.class, End.RECOVERED);
            var at = at(typed);
            if (typed.isFine()) {
                var ending = new Ending(as, at, typed.orNull("place"), typed.orNull("cause"), typed.orNull("override"));
                admissions.discharge(scope, new AdmissionId(id), ending);
            }
        });
    }

    @PostMapping("/correct")
    @PreAuthorize("hasAuthority('TREAT_PATIENTS')")
    ModelAndView correct(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> words) {
        return attempt(scope, id, words, typed -> {
            var admittedAt = typed.instant("admittedAt", Instant.EPOCH);
            var expected = typed.of("expectedOn").isEmpty()
                    ? null
                    : typed.day("expectedOn", vn.vungxanh.kernel.Vietnam.dayOf(clock.instant()));
            var version = typed.number("version", 0);
            if (admittedAt.equals(Instant.EPOCH)) {
                typed.problem("treatment.problem.at");
            }
            if (typed.isFine()) {
                admissions.correct(
                        scope,
                        new AdmissionId(id),
                        new Correction(
                                version,
                                admittedAt,
                                expected,
                                typed.on("pregnant"),
                                listed(typed.of("comorbidities")),
                                typed.of("reason")));
            }
        });
    }

    @PostMapping("/cancel")
    @PreAuthorize("hasAuthority('TREAT_PATIENTS')")
    ModelAndView cancel(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> words) {
        return attempt(scope, id, words, typed -> admissions.cancel(scope, new AdmissionId(id), typed.of("reason")));
    }

    /** "hen; tăng huyết áp" */
    static List<String> listed(String text) {
        return Stream.of(text.split("[;\\n]"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(each -> each.substring(0, Math.min(each.length(), 100)))
                .limit(20)
                .toList();
    }

    private Instant at(Typed typed) {
        return typed.instant("at", clock.instant());
    }

    private ModelAndView attempt(Scope scope, UUID id, Map<String, String> words, Consumer<Typed> deed) {
        var typed = new Typed(words);
        try {
            deed.accept(typed);
            if (typed.isFine()) {
                return new ModelAndView("redirect:/treatment/admissions/" + id);
            }
        } catch (RuleBroken broken) {
            return pages.page(scope, new AdmissionId(id), typed, List.of(Problem.of(broken)), "");
        }
        return pages.page(scope, new AdmissionId(id), typed, typed.problems(), "");
    }
}
