package vn.vungxanh.foundation.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Rule;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.AddressWords;
import vn.vungxanh.platform.shell.FormWords;

/** Reads the addresses and forms of a room, and fills what every page of it shows. */
public abstract class RoomQuestions {

    private final Asked asked;
    private final Units units;
    private final Clock clock;
    private final Rule unreadable;

    /** @param unreadable what is said of a word in an address that cannot be read */
    protected RoomQuestions(Asked asked, Units units, Clock clock, Rule unreadable) {
        this.asked = asked;
        this.units = units;
        this.clock = clock;
        this.unreadable = unreadable;
    }

    public record Question(UnitId unit, Instant asOf, LocalDate day) {}

    /** A deed of a form, and where it leads. */
    public interface Deed {
        String done();
    }

    /** The page again, with what was typed. */
    public interface Again {
        String show(FormWords typed);
    }

    public Question of(Scope scope, Map<String, String> words) {
        var asOf = asked.instant(words.get("asOf"));
        return new Question(asked.unit(scope, words.get("unit"), asOf), asOf, Vietnam.dayOf(asOf));
    }

    public AddressWords words(Map<String, String> words) {
        return new AddressWords(words, unreadable);
    }

    public LocalDate today() {
        return Vietnam.dayOf(clock.instant());
    }

    public Instant now() {
        return clock.instant();
    }

    /** The unit that was typed; noted as a problem where it means none or several. */
    public UnitId unit(Scope scope, FormWords typed) {
        return unit(scope, typed, "unit");
    }

    public UnitId unit(Scope scope, FormWords typed, String field) {
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
    public ModelAndView done(FormWords typed, Model model, Deed deed, Again again) {
        try {
            if (typed.readable()) {
                return new ModelAndView("redirect:" + deed.done());
            }
        } catch (RuleBroken broken) {
            typed.problem(broken);
        }
        return new ModelAndView(again.show(typed), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    public void fill(Scope scope, Question question, Map<String, String> words, FormWords typed, Model model) {
        model.addAttribute("unit", units.get(question.unit()));
        model.addAttribute("asOf", question.asOf());
        model.addAttribute("today", today());
        model.addAttribute("units", units);
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
        fillOwn(scope, question, model);
    }

    /** What only the pages of this room show. */
    protected abstract void fillOwn(Scope scope, Question question, Model model);

    /** The units from the top down to that one which the reader may open. */
    protected final List<Unit> path(Scope scope, UnitId unit) {
        return units.path(unit).stream().filter(each -> scope.covers(each.id())).toList();
    }
}
