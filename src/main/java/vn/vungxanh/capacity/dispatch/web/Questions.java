package vn.vungxanh.capacity.dispatch.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.capacity.dispatch.DispatchRule;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.AddressWords;
import vn.vungxanh.platform.shell.FormWords;

/** Reads addresses and forms of the room, and fills what every page shows. */
@Component("dispatchQuestions")
class Questions {

    static final String ROOM = "dispatch";

    private final Asked asked;
    private final Units units;
    private final Clock clock;

    Questions(Asked asked, Units units, Clock clock) {
        this.asked = asked;
        this.units = units;
        this.clock = clock;
    }

    record Question(UnitId unit, Instant asOf, LocalDate day) {}

    /** A deed of a form, and where it leads. */
    interface Deed {
        String done();
    }

    /** The page again, with what was typed. */
    interface Again {
        String show(FormWords typed);
    }

    Question of(Scope scope, Map<String, String> words) {
        var asOf = asked.instant(words.get("asOf"));
        return new Question(asked.unit(scope, words.get("unit"), asOf), asOf, Vietnam.dayOf(asOf));
    }

    AddressWords words(Map<String, String> words) {
        return new AddressWords(words, DispatchRule.UNREADABLE_FILTER);
    }

    static FormWords typed(MultiValueMap<String, String> words) {
        return FormWords.of(ROOM, words);
    }

    static FormWords nothing() {
        return FormWords.nothing(ROOM);
    }

    LocalDate today() {
        return Vietnam.dayOf(clock.instant());
    }

    Instant now() {
        return clock.instant();
    }

    /** The unit that was typed; noted as a problem where it means none or several. */
    UnitId unit(Scope scope, FormWords typed) {
        return unit(scope, typed, "unit");
    }

    UnitId unit(Scope scope, FormWords typed, String field) {
        var text = typed.of(field);
        var unit = text.isBlank()
                ? null
                : units.resolve(text, scope.home(), today())
                        .unit()
                        .or(() -> units.resolve(text, null, today()).unit())
                        .map(Unit::id)
                        .orElse(null);
        if (unit == null) {
            typed.problem(field);
        }
        return unit == null ? scope.home() : unit;
    }

    /** Done and led on, or the page again with what was typed and status 422. */
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

    void fill(Scope scope, Question question, Map<String, String> words, FormWords typed, Model model) {
        model.addAttribute("unit", units.get(question.unit()));
        model.addAttribute(
                "path",
                units.path(question.unit()).stream()
                        .filter(each -> scope.covers(each.id()))
                        .toList());
        model.addAttribute("asOf", question.asOf());
        model.addAttribute("today", today());
        model.addAttribute("units", units);
        model.addAttribute("mayEdit", scope.may(Permission.EDIT_WORKFORCE));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", List.copyOf(typed.problems()));
        var kept = new AddressWords.Writing();
        if (words.containsKey("unit")) {
            kept.put("unit", words.get("unit"));
        }
        if (words.containsKey("asOf")) {
            kept.asOf(question.asOf());
        }
        model.addAttribute("kept", kept.words());
    }
}
