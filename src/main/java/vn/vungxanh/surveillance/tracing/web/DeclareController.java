package vn.vungxanh.surveillance.tracing.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.Sex;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.tracing.ContactManagement;
import vn.vungxanh.surveillance.tracing.ContactQueries;
import vn.vungxanh.surveillance.tracing.Exposure;
import vn.vungxanh.surveillance.tracing.NewContact;

/** The form that declares a contact of a case, and what the definition says while it is filled in. */
@Controller
@RequestMapping("/tracing/cases/{id}")
@PreAuthorize("hasAuthority('EDIT_CASES')")
class DeclareController {

    private final ContactManagement management;
    private final ContactQueries contacts;
    private final Units units;
    private final Clock clock;

    DeclareController(ContactManagement management, ContactQueries contacts, Units units, Clock clock) {
        this.management = management;
        this.contacts = contacts;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/declare")
    String form(Scope scope, @PathVariable UUID id, Model model) {
        var home = units.get(scope.home());
        show(
                scope,
                id,
                new DeclareForm(home.level() == UnitLevel.COMMUNE ? Map.of("unit", home.name()) : Map.of()),
                model);
        return "tracing/declare";
    }

    @PostMapping("/verdict")
    String verdict(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> words, Model model) {
        model.addAttribute("verdict", verdict(scope, id, new DeclareForm(words).exposure()));
        return "tracing/verdict";
    }

    @PostMapping("/declare")
    ModelAndView declare(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> words, Model model) {
        var form = new DeclareForm(words);
        var unit = unit(scope, form.of("unit"));
        var exposure = form.exposure();
        var problems = new ArrayList<>(form.problems());
        if (unit.isEmpty()) {
            problems.add("tracing.declare.problem.unit");
        }
        if (!problems.isEmpty() || unit.isEmpty() || exposure == null) {
            show(scope, id, form, model);
            model.addAttribute("problems", problems);
            return new ModelAndView("tracing/declare", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var root = contacts.rootOf(scope, id);
        management.declare(
                scope,
                person(form, unit.get()),
                person -> new NewContact(
                        id,
                        root.person(),
                        person.value(),
                        unit.get(),
                        form.setting(),
                        exposure,
                        1,
                        null,
                        null,
                        form.instant("sampled"),
                        null));
        return new ModelAndView("redirect:/cases/" + id);
    }

    private static NewPerson person(DeclareForm form, UnitId unit) {
        return new NewPerson(
                form.of("name"),
                form.of("sex").isEmpty() ? null : Sex.valueOf(form.of("sex")),
                null,
                form.birthYear(),
                form.of("nationalId"),
                form.of("phone"),
                unit,
                form.of("hamlet"),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private void show(Scope scope, UUID id, DeclareForm form, Model model) {
        model.addAttribute("root", contacts.rootOf(scope, id));
        model.addAttribute("form", form);
        model.addAttribute("problems", List.of());
        model.addAttribute("verdict", verdict(scope, id, form.exposure()));
        model.addAttribute("communes", communes(scope));
    }

    private VerdictWords verdict(Scope scope, UUID id, @Nullable Exposure exposure) {
        return exposure == null ? VerdictWords.WAITING : VerdictWords.of(contacts.judge(scope, id, exposure));
    }

    /** The communes that the reader answers for, as suggestions. */
    private List<String> communes(Scope scope) {
        var today = Vietnam.dayOf(clock.instant());
        return units.subtree(scope.home()).stream()
                .map(units::get)
                .filter(unit -> unit.level() == UnitLevel.COMMUNE && unit.existedOn(today))
                .map(unit -> units.fullName(unit.id()))
                .toList();
    }

    private Optional<UnitId> unit(Scope scope, String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        return units.resolve(typed, scope.home(), Vietnam.dayOf(clock.instant()))
                .unit()
                .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                .map(Unit::id);
    }
}
