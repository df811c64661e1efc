package vn.vungxanh.insight.reporting.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.reporting.ExternalFigures;
import vn.vungxanh.kernel.RuleBroken;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.FormWords;

@Controller
@RequestMapping("/reporting/external")
class ExternalFigureController {

    private final ExternalFigures external;
    private final Clock clock;

    ExternalFigureController(ExternalFigures external, Clock clock) {
        this.external = external;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('VIEW_FIGURES')")
    ModelAndView list(Scope scope) {
        return page(scope, FormWords.nothing("reporting"));
    }

    @PostMapping
    @PreAuthorize("hasAuthority('PREPARE_REPORT')")
    ModelAndView enter(@RequestParam MultiValueMap<String, String> words, Scope scope) {
        var typed = FormWords.of("reporting", words);
        var figure = typed.of("figure");
        var value = typed.amount("value", -1);
        var asOf = typed.instant("asOf", clock.instant());
        if (typed.of("value").isEmpty()) {
            typed.problem("value");
        }
        if (!typed.readable()) {
            return page(scope, typed);
        }
        try {
            external.enter(scope, figure, BigDecimal.valueOf(value), asOf, typed.of("source"));
            return new ModelAndView("redirect:/reporting/external#" + figure);
        } catch (RuleBroken broken) {
            typed.problem(broken);
            return page(scope, typed);
        }
    }

    private ModelAndView page(Scope scope, FormWords typed) {
        var now = clock.instant();
        var view = new ModelAndView("reporting/external");
        view.addObject("figures", external.asOf(now));
        view.addObject(
                "now",
                LocalDateTime.ofInstant(now, Vietnam.ZONE)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString());
        view.addObject("mayEnter", scope.may(Permission.PREPARE_REPORT));
        view.addObject("typed", typed);
        view.addObject("problems", typed.problems());
        if (!typed.readable()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
