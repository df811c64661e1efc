package vn.vungxanh.insight.reporting.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
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
        return page(scope, null);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('PREPARE_REPORT')")
    ModelAndView enter(
            @RequestParam String figure,
            @RequestParam BigDecimal value,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime asOf,
            @RequestParam String source,
            Scope scope) {
        try {
            external.enter(scope, figure, value, asOf.atZone(Vietnam.ZONE).toInstant(), source);
            return new ModelAndView("redirect:/reporting/external#" + figure);
        } catch (RuleBroken broken) {
            return page(scope, broken);
        }
    }

    private ModelAndView page(Scope scope, @Nullable RuleBroken broken) {
        var now = clock.instant();
        var view = new ModelAndView("reporting/external");
        view.addObject("figures", external.asOf(now));
        view.addObject(
                "now",
                LocalDateTime.ofInstant(now, Vietnam.ZONE)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString());
        view.addObject("mayEnter", scope.may(Permission.PREPARE_REPORT));
        view.addObject("error", broken == null ? "" : broken.rule().messageKey());
        view.addObject("details", broken == null ? List.of() : broken.details());
        if (broken != null) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
