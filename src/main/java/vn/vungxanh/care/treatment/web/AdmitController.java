package vn.vungxanh.care.treatment.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.Facilities;
import vn.vungxanh.care.facilities.FacilityId;
import vn.vungxanh.care.treatment.Admissions;
import vn.vungxanh.care.treatment.NewAdmission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.CaseFilter;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.CaseLine;
import vn.vungxanh.surveillance.cases.CaseQueries;
import vn.vungxanh.surveillance.cases.Severity;

/** Somebody comes without a request: the case is looked up, the bed chosen. */
@Controller
@RequestMapping("/treatment/admissions")
@PreAuthorize("hasAuthority('TREAT_PATIENTS')")
class AdmitController {

    private static final int MOST_FOUND = 20;

    private final Admissions admissions;
    private final Facilities facilities;
    private final CaseQueries cases;
    private final Units units;
    private final Clock clock;

    AdmitController(Admissions admissions, Facilities facilities, CaseQueries cases, Units units, Clock clock) {
        this.admissions = admissions;
        this.facilities = facilities;
        this.cases = cases;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView form(Scope scope, @RequestParam Map<String, String> words) {
        return show(scope, new Typed(words), List.of());
    }

    @PostMapping
    ModelAndView admit(Scope scope, @RequestParam Map<String, String> words) {
        var typed = new Typed(words);
        var illness = typed.id("case");
        var facility = typed.id("facility");
        var kind = typed.choice("bedKind", BedKind.class, BedKind.ORDINARY);
        var severity = typed.choice("severity", Severity.class, Severity.MILD);
        var at = typed.instant("at", clock.instant());
        if (illness == null) {
            typed.problem("treatment.problem.case");
        }
        if (facility == null) {
            typed.problem("treatment.problem.to");
        }
        if (illness == null || facility == null || !typed.isFine()) {
            return show(scope, typed, typed.problems());
        }
        try {
            var known = cases.open(scope, new CaseId(illness));
            var wanted = NewAdmission.of(known.person(), known.id(), new FacilityId(facility), kind, at, severity)
                    .knowing(typed.on("pregnant"), PatientController.listed(typed.of("comorbidities")));
            return new ModelAndView("redirect:/treatment/admissions/" + admissions.admit(scope, wanted));
        } catch (RuleBroken broken) {
            return show(scope, typed, List.of(Problem.of(broken)));
        }
    }

    private ModelAndView show(Scope scope, Typed typed, List<Problem> problems) {
        var now = clock.instant();
        var today = Vietnam.dayOf(now);
        var view = new ModelAndView("treatment/admit");
        view.addObject("typed", typed);
        view.addObject("problems", problems);
        view.addObject("chosen", chosen(scope, typed.id("case")));
        view.addObject(
                "found",
                typed.of("q").isEmpty()
                        ? List.<CaseLine>of()
                        : cases.list(scope, CaseFilter.of(scope.home(), now).saying(typed.of("q")), 1, MOST_FOUND)
                                .items());
        view.addObject("facilities", facilities.list(scope.home(), today));
        view.addObject("place", (java.util.function.Function<CaseLine, String>)
                line -> units.get(line.unit()).name());
        view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private @Nullable CaseLine chosen(Scope scope, @Nullable UUID id) {
        return id == null ? null : Objects.requireNonNull(cases.personOf(scope, cases.open(scope, new CaseId(id))));
    }
}
