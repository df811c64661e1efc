package vn.vungxanh.care.treatment.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.care.beds.BedBoard;
import vn.vungxanh.care.facilities.BedId;
import vn.vungxanh.care.facilities.Facilities;
import vn.vungxanh.care.facilities.FacilityForm;
import vn.vungxanh.care.facilities.FacilityId;
import vn.vungxanh.care.facilities.Wards;
import vn.vungxanh.care.treatment.AdmissionFilter;
import vn.vungxanh.care.treatment.AdmissionFilter.Status;
import vn.vungxanh.care.treatment.TreatmentAddress;
import vn.vungxanh.care.treatment.TreatmentQueries;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.FormProblem;
import vn.vungxanh.platform.shell.FormWords;

/** One facility: its wards bed by bed, who lies there, how it is equipped, and the way into the ward round. */
@Controller
@RequestMapping("/treatment/facilities/{id}")
class OneFacilityController {

    private static final int MOST_PATIENTS = 1_000;

    private final Facilities facilities;
    private final Wards wards;
    private final BedBoard board;
    private final TreatmentQueries patients;
    private final TreatmentAddress addresses;
    private final Units units;
    private final Clock clock;

    OneFacilityController(
            Facilities facilities,
            Wards wards,
            BedBoard board,
            TreatmentQueries patients,
            TreatmentAddress addresses,
            Units units,
            Clock clock) {
        this.facilities = facilities;
        this.wards = wards;
        this.board = board;
        this.patients = patients;
        this.addresses = addresses;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    ModelAndView one(Scope scope, @PathVariable UUID id) {
        return page(scope, new FacilityId(id), FacilityForm.nothing(), List.of());
    }

    /** The next patient whom nobody has seen today; the facility's page when all were seen. */
    @GetMapping("/round")
    @PreAuthorize("hasAuthority('TREAT_PATIENTS')")
    String round(Scope scope, @PathVariable UUID id) {
        var today = Vietnam.startOf(Vietnam.dayOf(clock.instant()));
        return patients.unseen(scope, new FacilityId(id), today).stream()
                .findFirst()
                .map(next -> "redirect:/treatment/admissions/" + next + "?round=" + id + "#observe")
                .orElse("redirect:/treatment/facilities/" + id + "?seen=all");
    }

    @PostMapping("/capacity")
    @PreAuthorize("hasAuthority('EDIT_FACILITIES')")
    ModelAndView equip(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> words) {
        return attempt(scope, id, words, typed -> {
            var capacity = FacilityForm.capacity(typed, typed.day("from", Vietnam.dayOf(clock.instant())));
            if (typed.readable()) {
                facilities.equip(scope, new FacilityId(id), capacity);
            }
        });
    }

    @PostMapping("/wards")
    @PreAuthorize("hasAuthority('EDIT_FACILITIES')")
    ModelAndView ward(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> words) {
        return attempt(scope, id, words, typed -> {
            var ward = FacilityForm.ward(typed, "");
            if (typed.readable()) {
                wards.add(scope, new FacilityId(id), ward);
            }
        });
    }

    /** Without a reason the bed is in use again. */
    @PostMapping("/beds/{bed}")
    @PreAuthorize("hasAuthority('EDIT_FACILITIES')")
    ModelAndView bed(
            Scope scope, @PathVariable UUID id, @PathVariable UUID bed, @RequestParam Map<String, String> words) {
        return attempt(
                scope,
                id,
                words,
                typed -> wards.takeOut(scope, new BedId(bed), typed.given("back") != null ? null : typed.of("reason")));
    }

    @PostMapping("/close")
    @PreAuthorize("hasAuthority('EDIT_FACILITIES')")
    ModelAndView close(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> words) {
        return attempt(scope, id, words, typed -> {
            var day = typed.day("closedOn", Vietnam.dayOf(clock.instant()));
            if (typed.readable()) {
                facilities.close(scope, new FacilityId(id), day);
            }
        });
    }

    private ModelAndView attempt(Scope scope, UUID id, Map<String, String> words, Consumer<FormWords> deed) {
        var typed = FormWords.of("facilities", words);
        try {
            deed.accept(typed);
            if (typed.readable()) {
                return new ModelAndView("redirect:/treatment/facilities/" + id);
            }
        } catch (RuleBroken broken) {
            return page(scope, new FacilityId(id), typed, List.of(FormProblem.of(broken)));
        }
        return page(scope, new FacilityId(id), typed, typed.problems());
    }

    private ModelAndView page(Scope scope, FacilityId id, FormWords typed, List<FormProblem> problems) {
        var facility = facilities.get(id);
        var now = clock.instant();
        var today = Vietnam.dayOf(now);
        var maySee = scope.may(Permission.VIEW_CASES);
        var here = AdmissionFilter.of(facility.unit(), now, facility.outside() ? Status.TRANSFERRED : Status.CURRENT)
                .in(id, null);
        var lines = maySee
                ? patients.list(scope, here, 1, MOST_PATIENTS).items()
                : List.<vn.vungxanh.care.treatment.AdmissionLine>of();
        var unseen = scope.may(Permission.TREAT_PATIENTS)
                ? patients.unseen(scope, id, Vietnam.startOf(today))
                : List.<UUID>of();
        var view = new ModelAndView("treatment/facility");
        view.addObject(
                "file",
                new FacilityFile(
                        facility,
                        units.fullName(facility.unit()),
                        board.row(facility),
                        wards.beds(id),
                        lines,
                        facilities.history(id),
                        unseen,
                        scope.may(Permission.EDIT_FACILITIES) && scope.covers(facility.unit()),
                        scope.may(Permission.TREAT_PATIENTS),
                        maySee,
                        now));
        view.addObject("links", new BoardLinks(scope, units.get(facility.unit()), now, addresses, patients));
        view.addObject("typed", typed);
        view.addObject("problems", problems);
        view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
