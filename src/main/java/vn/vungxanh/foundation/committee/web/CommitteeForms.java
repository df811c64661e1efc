package vn.vungxanh.foundation.committee.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.FormWords;

/** Reads the forms of the room, and shows a refused one again with what was typed. */
@Component
class CommitteeForms {

    static final String ROOM = "committee";

    private final Units units;
    private final Clock clock;

    CommitteeForms(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    interface Deed {
        String done();
    }

    interface Again {
        String show(FormWords typed);
    }

    LocalDate today() {
        return Vietnam.dayOf(clock.instant());
    }

    /** Units that were typed, separated by semicolons; noted as a problem where one means none or several. */
    List<UnitId> units(Scope scope, FormWords typed, String field) {
        var found = new ArrayList<UnitId>();
        for (var text : typed.of(field).split(";")) {
            var unit = text.isBlank() ? null : unit(scope, text.strip());
            if (unit == null && !text.isBlank()) {
                typed.problem(field);
            } else if (unit != null) {
                found.add(unit);
            }
        }
        return found;
    }

    /** None where nothing was typed. */
    @Nullable
    UnitId unit(Scope scope, FormWords typed, String field) {
        var all = units(scope, typed, field);
        return all.isEmpty() ? null : all.get(0);
    }

    private @Nullable UnitId unit(Scope scope, String text) {
        return units.resolve(text, scope.home(), today())
                .unit()
                .or(() -> units.resolve(text, null, today()).unit())
                .map(Unit::id)
                .orElse(null);
    }

    ModelAndView done(FormWords typed, Model model, Deed deed, Again again) {
        try {
            if (typed.readable()) {
                return new ModelAndView("redirect:" + deed.done());
            }
        } catch (RuleBroken broken) {
            typed.problem(broken);
        }
        return new ModelAndView(again.show(typed), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    static void fill(FormWords typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("problems", List.copyOf(typed.problems()));
    }
}
