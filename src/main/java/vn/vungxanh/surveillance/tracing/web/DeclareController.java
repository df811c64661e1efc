package vn.vungxanh.surveillance.tracing.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
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
import vn.vungxanh.surveillance.tracing.NewContact;
import vn.vungxanh.surveillance.tracing.RootCase;

/** The form that declares a contact of a case, and what the definition says while it is filled in. */
@Controller
@RequestMapping("/tracing/cases/{id}")
@PreAuthorize("hasAuthority('EDIT_CASES')")
class DeclareController {

    private static final int DEEPEST = 5;

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
    String form(Scope scope, @PathVariable UUID id, @RequestParam(defaultValue = "") String of, Model model) {
        var home = units.get(scope.home());
        var words = new HashMap<String, String>(Map.of("of", of));
        if (home.level() == UnitLevel.COMMUNE) {
            words.put("unit", home.name());
        }
        show(scope, id, new DeclareForm(words), model);
        return "tracing/declare";
    }

    @PostMapping("/verdict")
    String verdict(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> words, Model model) {
        var root = contacts.rootOf(scope, id);
        model.addAttribute("verdict", verdict(scope, root, chain(scope, id), new DeclareForm(words)));
        return "tracing/verdict";
    }

    @PostMapping("/declare")
    ModelAndView declare(Scope scope, @PathVariable UUID id, @RequestParam Map<String, String> words, Model model) {
        var form = new DeclareForm(words);
        var unit = unit(scope, form.of("unit"));
        var exposure = form.exposure();
        var root = contacts.rootOf(scope, id);
        var met = met(root, chain(scope, id), form);
        var problems = new ArrayList<>(form.problems());
        if (met == null) {
            problems.add("tracing.declare.problem.of");
        }
        if (unit.isEmpty()) {
            problems.add("tracing.declare.problem.unit");
        }
        if (!problems.isEmpty() || unit.isEmpty() || exposure == null || met == null) {
            show(scope, id, form, model);
            model.addAttribute("problems", problems);
            return new ModelAndView("tracing/declare", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        management.declare(
                scope,
                person(form, unit.get()),
                person -> new NewContact(
                        id,
                        met.person(),
                        person.value(),
                        unit.get(),
                        form.setting(),
                        exposure,
                        met.level() + 1,
                        null,
                        null,
                        form.instant("sampled"),
                        null));
        return new ModelAndView("redirect:/cases/" + id);
    }

    private static NewPerson person(DeclareForm form, UnitId unit) {
        return NewPerson.draft(form.of("name"), unit)
                .sex(form.of("sex").isEmpty() ? null : Sex.valueOf(form.of("sex")))
                .born(null, form.birthYear())
                .nationalId(form.of("nationalId"))
                .phone(form.of("phone"))
                .livingAt(form.of("hamlet"), null)
                .person();
    }

    private void show(Scope scope, UUID id, DeclareForm form, Model model) {
        var root = contacts.rootOf(scope, id);
        var chain = chain(scope, id);
        model.addAttribute("root", root);
        model.addAttribute("chain", chain);
        model.addAttribute("form", form);
        model.addAttribute("problems", List.of());
        model.addAttribute("verdict", verdict(scope, root, chain, form));
        model.addAttribute("communes", communes(scope));
    }

    private Chain chain(Scope scope, UUID id) {
        return Chain.of(contacts.tree(scope, id, DEEPEST));
    }

    private VerdictWords verdict(Scope scope, RootCase root, Chain chain, DeclareForm form) {
        var exposure = form.exposure();
        var met = met(root, chain, form);
        return exposure == null || met == null
                ? VerdictWords.WAITING
                : VerdictWords.of(contacts.judge(scope, root.id(), met.person(), exposure), met.level() + 1);
    }

    /** The case itself unless somebody in its chains was chosen; null for anybody else. */
    private static Chain.@Nullable Link met(RootCase root, Chain chain, DeclareForm form) {
        var chosen = form.of("of");
        return chosen.isEmpty()
                ? new Chain.Link(root.person(), root.code(), null, 0)
                : chain.find(chosen).orElse(null);
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
