package vn.vungxanh.insight.overview.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.vungxanh.foundation.access.Asked;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.insight.overview.CurveDay;
import vn.vungxanh.insight.overview.OverviewQueries;
import vn.vungxanh.insight.overview.UnitState;
import vn.vungxanh.surveillance.cases.CurveBy;

/** The figures of the first screen for other programs. */
@RestController
@RequestMapping("/api/v1/dashboard")
@PreAuthorize("hasAuthority('VIEW_FIGURES')")
class DashboardApi {

    private final OverviewQueries overviews;
    private final Asked asked;

    DashboardApi(OverviewQueries overviews, Asked asked) {
        this.overviews = overviews;
        this.asked = asked;
    }

    /**
     * @param unit code of a unit on the day of {@code asOf}; the reader's own when left out
     * @param asOf ISO instant with its zone, local time of Vietnam, or a day, which means its end
     */
    @GetMapping
    Dashboard dashboard(
            Scope scope,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String asOf) {
        var instant = asked.instant(asOf);
        var overview = overviews.overview(scope, asked.unit(scope, unit, instant), instant, CurveBy.ONSET);
        return new Dashboard(
                overview.asOf(),
                overview.from(),
                figures(overview.whole()),
                overview.parts().stream().map(DashboardApi::figures).toList(),
                overview.curve().days());
    }

    private static Figures figures(UnitState state) {
        var cases = state.cases();
        var contacts = state.contacts();
        return new Figures(
                state.unit().code(),
                state.unit().name(),
                cases.confirmed(),
                cases.newInADay(),
                cases.active(),
                cases.treated(),
                cases.transferred(),
                cases.recovered(),
                cases.died(),
                contacts.f1(),
                contacts.f2(),
                contacts.f1Sampled(),
                contacts.f1Positive());
    }

    record Dashboard(Instant asOf, LocalDate from, Figures figures, List<Figures> children, List<CurveDay> curve) {}

    record Figures(
            String unit,
            String name,
            long confirmed,
            long newIn24Hours,
            long active,
            long treated,
            long transferred,
            long recovered,
            long deaths,
            long f1,
            long f2,
            long f1Sampled,
            long f1Positive) {}
}
