package vn.vungxanh.care.facilities.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.care.facilities.Facilities;
import vn.vungxanh.care.facilities.FacilityForm;
import vn.vungxanh.care.facilities.FacilityId;
import vn.vungxanh.care.facilities.FacilityKind;
import vn.vungxanh.care.facilities.NewFacility;
import vn.vungxanh.care.facilities.NewWard;
import vn.vungxanh.care.facilities.Wards;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.FormProblem;
import vn.vungxanh.platform.shell.FormWords;

/** The list of facilities and the forms that open and describe one. */
@Controller
@RequestMapping("/treatment/facilities")
class FacilityController {

    private static final String ROOM = "facilities";

    private final Facilities facilities;
    private final Wards wards;
    private final Units units;
    private final Clock clock;

    FacilityController(Facilities facilities, Wards wards, Units units, Clock clock) {
        this.facilities = facilities;
        this.wards = wards;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String list(Scope scope, Model model) {
        var all = facilities.all();
        model.addAttribute("facilities", all);
        model.addAttribute(
                "places",
                all.stream()
                        .collect(java.util.stream.Collectors.toMap(
                                each -> each.id().toString(), each -> units.fullName(each.unit()))));
        model.addAttribute("today", today());
        model.addAttribute("mayEdit", scope.may(Permission.EDIT_FACILITIES));
        return "facilities/list";
    }

    @GetMapping("/new")
    @PreAuthorize("hasAuthority('EDIT_FACILITIES')")
    String fresh(Scope scope, Model model) {
        return show(form(scope, FacilityKind.HOSPITAL), null, false, List.of(), model);
    }

    /** One form that opens a field hospital with its wards and beds. */
    @GetMapping("/field")
    @PreAuthorize("hasAuthority('EDIT_FACILITIES')")
    String field(Scope scope, Model model) {
        return show(form(scope, FacilityKind.FIELD_HOSPITAL), null, true, List.of(), model);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('EDIT_FACILITIES')")
    ModelAndView add(Scope scope, @RequestParam Map<String, String> words, Model model) {
        return save(scope, FormWords.of(ROOM, words), null, false, model);
    }

    @PostMapping("/field")
    @PreAuthorize("hasAuthority('EDIT_FACILITIES')")
    ModelAndView open(Scope scope, @RequestParam Map<String, String> words, Model model) {
        return save(scope, FormWords.of(ROOM, words), null, true, model);
    }

    @GetMapping("/{id}/edit")
    @PreAuthorize("hasAuthority('EDIT_FACILITIES')")
    String edit(@PathVariable UUID id, Model model) {
        var known = facilities.get(new FacilityId(id));
        return show(FacilityForm.of(known, units.fullName(known.unit())), id, false, List.of(), model);
    }

    @PostMapping("/{id}")
    @PreAuthorize("hasAuthority('EDIT_FACILITIES')")
    ModelAndView change(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> words, Model model) {
        return save(scope, FormWords.of(ROOM, words), id, false, model);
    }

    private ModelAndView save(Scope scope, FormWords typed, @Nullable UUID id, boolean field, Model model) {
        var described = FacilityForm.read(typed, typedUnit(typed.of("unit")), today());
        var lines = field ? FacilityForm.wards(typed) : List.<NewWard>of();
        var version = typed.number("version", 0);
        if (described != null && typed.readable()) {
            try {
                return new ModelAndView("redirect:/treatment/facilities/"
                        + store(
                                scope,
                                id,
                                version,
                                described,
                                () -> field ? wards.open(scope, described, lines) : facilities.add(scope, described)));
            } catch (RuleBroken broken) {
                return refused(show(typed, id, field, List.of(FormProblem.of(broken)), model), model);
            }
        }
        return refused(show(typed, id, field, typed.problems(), model), model);
    }

    private FacilityId store(
            Scope scope, @Nullable UUID id, int version, NewFacility described, Supplier<FacilityId> add) {
        if (id == null) {
            return add.get();
        }
        facilities.change(scope, new FacilityId(id), version, described);
        return new FacilityId(id);
    }

    private FormWords form(Scope scope, FacilityKind kind) {
        return FacilityForm.fresh(units.get(scope.home()).name(), today(), kind);
    }

    private static String show(
            FormWords typed, @Nullable UUID id, boolean field, List<FormProblem> problems, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("id", id == null ? "" : id.toString());
        model.addAttribute("field", field);
        model.addAttribute("problems", problems);
        return "facilities/form";
    }

    private static ModelAndView refused(String view, Model model) {
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The one unit that was typed; none where it means none or several. */
    private @Nullable UnitId typedUnit(String text) {
        return text.isBlank()
                ? null
                : units.resolve(text, null, today()).unit().map(Unit::id).orElse(null);
    }

    private LocalDate today() {
        return Vietnam.dayOf(clock.instant());
    }
}
