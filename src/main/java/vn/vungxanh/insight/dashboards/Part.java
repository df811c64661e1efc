package vn.vungxanh.insight.dashboards;

import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.surveillance.cases.CaseCounts;
import vn.vungxanh.surveillance.tracing.ContactFigures;

/**
 * A unit directly below, beside its siblings.
 *
 * @param week cases reported in the seven days up to the last one that is over
 */
public record Part(
        Unit unit,
        CaseCounts cases,
        long week,
        ContactFigures contacts,
        @Nullable RiskNote risk) {

    /** Of all cases of the wave, per 100,000 people; none without a population. */
    public @Nullable Double rate() {
        var people = unit.population();
        return people == null || people == 0 ? null : (Double) (cases.confirmed() * 100_000.0 / people);
    }
}
