package vn.vungxanh.territory.declarations.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.territory.declarations.Channel;
import vn.vungxanh.territory.declarations.FieldSets;
import vn.vungxanh.territory.declarations.FormWords;
import vn.vungxanh.territory.declarations.Kind;
import vn.vungxanh.territory.declarations.Problem;
import vn.vungxanh.territory.declarations.StaffEntry;

/** The declaration on a telephone at somebody's door: sent at once with a network, kept without. */
@Controller
@RequestMapping("/field/declaration")
@PreAuthorize("hasAuthority('WORK_IN_FIELD')")
class FieldController {

    private final StaffEntry entry;
    private final FieldSets sets;
    private final Units units;
    private final Clock clock;

    FieldController(StaffEntry entry, FieldSets sets, Units units, Clock clock) {
        this.entry = entry;
        this.sets = sets;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(Scope scope, @RequestParam(required = false) @Nullable String receipt) {
        var home = units.get(scope.home());
        var typed = new HashMap<String, List<String>>();
        typed.put("unit", List.of(home.level() == UnitLevel.COMMUNE ? home.code() : ""));
        typed.put("id", List.of(TimeOrderedId.next(clock).toString()));
        return page(new FormWords(typed), List.of(), receipt);
    }

    @PostMapping
    ModelAndView send(
            Scope scope,
            @RequestParam(defaultValue = "POPULATION") Kind kind,
            @RequestParam UUID id,
            @RequestParam MultiValueMap<String, String> words) {
        var typed = new FormWords(new HashMap<>(words));
        try {
            var outcome = entry.enter(scope, id, kind, Channel.FIELD, typed, clock.instant());
            if (outcome.taken() == null) {
                return page(typed, outcome.problems(), null);
            }
            var view = new ModelAndView("redirect:/field/declaration");
            view.addObject("receipt", outcome.taken().receipt());
            return view;
        } catch (RuleBroken broken) {
            return page(typed, List.of(Problem.of("", broken)), null);
        }
    }

    private ModelAndView page(FormWords typed, List<Problem> problems, @Nullable String receipt) {
        var model = new HashMap<String, Object>();
        model.put("set", sets.inForce(Kind.DOMESTIC, Vietnam.dayOf(clock.instant())));
        model.put("typed", typed);
        model.put("problems", problems);
        model.put("receipt", receipt != null && receipt.matches("[0-9A-Z]{5}-[0-9A-Z]{5}") ? receipt : null);
        var view = new ModelAndView("declarations/field", model);
        view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
