package vn.vungxanh.insight.facts.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.facts.PastCount;
import vn.vungxanh.insight.facts.TypedFigures;
import vn.vungxanh.insight.levels.Fact;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.FormWords;
import vn.vungxanh.surveillance.cases.Disease;

/** Figures that the records do not count: coverage of vaccination, readiness, cases of former years. */
@Controller
@RequestMapping("/facts")
class FigureController {

    private final TypedFigures figures;
    private final Asked asked;
    private final Units units;

    FigureController(TypedFigures figures, Asked asked, Units units) {
        this.figures = figures;
        this.asked = asked;
        this.units = units;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    String list(Scope scope, @RequestParam Map<String, String> words, Model model) {
        var unit = asked.unit(scope, words.get("unit"), asked.instant(null));
        return show(scope, unit, new FormWords("facts", words::get), List.of(), model);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('DECIDE_RISK')")
    ModelAndView enter(Scope scope, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = FormWords.of("facts", words);
        var unit = place(scope, typed);
        var fact = typed.choice("fact", Fact.class, Fact.ADULT_FIRST_DOSE);
        var value = typed.decimal("value");
        var on = typed.day("on", today());
        var given = value == null
                ? null
                : (Double) (fact.kind() == Fact.Kind.SHARE ? value.doubleValue() / 100 : value.doubleValue());
        return done(
                scope,
                unit,
                typed,
                model,
                () -> figures.enter(scope, unit, Disease.COVID_19, fact, on, given, typed.of("source")));
    }

    @PostMapping("/past")
    @PreAuthorize("hasAuthority('DECIDE_RISK')")
    ModelAndView past(Scope scope, @RequestParam MultiValueMap<String, String> words, Model model) {
        var typed = FormWords.of("facts", words);
        var unit = place(scope, typed);
        var past = new PastCount(
                unit,
                Disease.COVID_19,
                typed.choice("period", PastCount.Period.class, PastCount.Period.MONTH),
                typed.number("year", 0),
                typed.number("number", 0),
                typed.number("cases", -1),
                !typed.of("epidemic").isEmpty(),
                typed.of("source"));
        return done(scope, unit, typed, model, () -> figures.enterPast(scope, past));
    }

    private ModelAndView done(Scope scope, UnitId unit, FormWords typed, Model model, Runnable deed) {
        try {
            if (typed.readable()) {
                deed.run();
                return new ModelAndView(
                        "redirect:/facts?unit=" + units.get(unit).code());
            }
        } catch (RuleBroken broken) {
            typed.problem(broken);
        }
        return new ModelAndView(
                show(scope, unit, typed, typed.problems(), model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private UnitId place(Scope scope, FormWords typed) {
        var unit = units.resolve(typed.of("unit"), scope.home(), today())
                .unit()
                .or(() -> units.resolve(typed.of("unit"), null, today()).unit())
                .map(Unit::id)
                .orElse(null);
        if (unit == null) {
            typed.problem("unit");
        }
        return unit == null ? scope.home() : unit;
    }

    private java.time.LocalDate today() {
        return Vietnam.dayOf(asked.instant(null));
    }

    private String show(
            Scope scope,
            UnitId unit,
            FormWords typed,
            List<vn.vungxanh.platform.shell.FormProblem> problems,
            Model model) {
        model.addAttribute("unit", units.get(unit));
        model.addAttribute("units", units);
        model.addAttribute("figures", figures.latest(scope, unit, Disease.COVID_19));
        model.addAttribute("today", today());
        model.addAttribute("mayDecide", scope.may(Permission.DECIDE_RISK));
        model.addAttribute("typed", typed);
        model.addAttribute("problems", List.copyOf(problems));
        return "facts/figures";
    }
}
