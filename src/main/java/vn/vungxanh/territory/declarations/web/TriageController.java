package vn.vungxanh.territory.declarations.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.territory.declarations.DeclarationQueries;
import vn.vungxanh.territory.declarations.DeclarationsRule;
import vn.vungxanh.territory.declarations.Deed;
import vn.vungxanh.territory.declarations.FieldSets;
import vn.vungxanh.territory.declarations.Finding;
import vn.vungxanh.territory.declarations.RedFlags;
import vn.vungxanh.territory.declarations.Triage;

/** The commune's queue of red flags: whom to call now, and what was found. */
@Controller
@RequestMapping("/declarations/triage")
@PreAuthorize("hasAuthority('TRIAGE')")
class TriageController {

    private static final int LINES = 30;

    private final Triage triage;
    private final DeclarationQueries declarations;
    private final RedFlags flags;
    private final FieldSets sets;
    private final Asked asked;
    private final Units units;
    private final Clock clock;

    TriageController(
            Triage triage,
            DeclarationQueries declarations,
            RedFlags flags,
            FieldSets sets,
            Asked asked,
            Units units,
            Clock clock) {
        this.triage = triage;
        this.declarations = declarations;
        this.flags = flags;
        this.sets = sets;
        this.asked = asked;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView queue(
            Scope scope,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(defaultValue = "1") int page) {
        var at = asked.instant(asOf);
        var where = asked.unit(scope, unit, at);
        var model = new HashMap<String, Object>();
        model.put("items", triage.list(scope, where, !closed, at, Math.max(1, page), LINES));
        model.put("other", triage.count(scope, where, closed, at));
        model.put("late", triage.late(scope, where, at));
        model.put("closed", closed);
        model.put("at", at);
        model.put("flags", flags);
        model.put("unitCode", units.get(where).code());
        model.put("unitName", units.get(where).name());
        model.put("units", units);
        model.put("mayEnter", scope.may(Permission.TRIAGE));
        return new ModelAndView("declarations/triage", model);
    }

    @GetMapping("/{id}")
    ModelAndView look(Scope scope, @PathVariable UUID id) {
        return page(scope, id, Map.of(), null, HttpStatus.OK);
    }

    @PostMapping("/{id}/check")
    ModelAndView check(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String deed,
            @RequestParam Map<String, String> words) {
        return act(scope, id, words, () -> {
            var what = contact(deed);
            triage.check(scope, id, version, what, words.get("note"));
        });
    }

    @PostMapping("/{id}/close")
    ModelAndView close(
            Scope scope,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable Finding finding,
            @RequestParam Map<String, String> words) {
        return act(scope, id, words, () -> triage.close(scope, id, version, finding, words.get("note")));
    }

    @PostMapping("/{id}/sample")
    @PreAuthorize("hasAuthority('TRIAGE') and hasAuthority('TAKE_SAMPLES')")
    ModelAndView sample(
            Scope scope, @PathVariable UUID id, @RequestParam int version, @RequestParam Map<String, String> words) {
        return act(scope, id, words, () -> triage.sample(scope, id, version, words.get("note")));
    }

    @PostMapping("/{id}/suspect")
    @PreAuthorize("hasAuthority('TRIAGE') and hasAuthority('EDIT_CASES')")
    ModelAndView suspect(
            Scope scope, @PathVariable UUID id, @RequestParam int version, @RequestParam Map<String, String> words) {
        return act(scope, id, words, () -> triage.suspect(scope, id, version, words.get("note")));
    }

    @PostMapping("/{id}/reopen")
    ModelAndView reopen(
            Scope scope, @PathVariable UUID id, @RequestParam int version, @RequestParam Map<String, String> words) {
        return act(scope, id, words, () -> triage.reopen(scope, id, version, words.get("note")));
    }

    private ModelAndView act(Scope scope, UUID id, Map<String, String> words, Runnable deed) {
        try {
            deed.run();
            return new ModelAndView("redirect:/declarations/triage/" + id + "?done");
        } catch (RuleBroken broken) {
            return page(scope, id, words, broken, HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static Deed.What contact(@Nullable String word) {
        for (var what : Deed.What.CONTACTS) {
            if (what.name().equals(word)) {
                return what;
            }
        }
        throw DeclarationsRule.FIELD_MISSING.broken();
    }

    private ModelAndView page(
            Scope scope, UUID id, Map<String, String> typed, @Nullable RuleBroken broken, HttpStatusCode status) {
        var item = triage.open(scope, id);
        var model = new HashMap<String, Object>();
        model.put("item", item);
        var one = declarations.reveal(scope, id);
        model.put("one", one);
        model.put("commune", units.fullName(item.unit()));
        model.put("deeds", triage.deeds(scope, id));
        model.put("flags", flags);
        model.put("typed", typed);
        model.put("broken", broken);
        model.put("now", clock.instant());
        model.put("set", sets.named(one.kind(), one.fieldSet()));
        model.put("maySample", scope.may(Permission.TAKE_SAMPLES));
        model.put("maySuspect", scope.may(Permission.EDIT_CASES));
        var view = new ModelAndView("declarations/look", model);
        view.setStatus(status);
        return view;
    }
}
