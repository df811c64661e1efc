package vn.vungxanh.insight.delays;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.insight.methods.DelayFit;
import vn.vungxanh.kernel.Rule;

/**
 * What was seen of a delay, and what explains it.
 *
 * @param cases all that were asked for; those counted and those left out together
 * @param seen in days, the shortest first
 * @param fits the best first; empty where nothing can be fitted
 * @param refused why nothing can be fitted; null where something was
 * @param leftOut by reason; those without any are missing
 * @param parts the units directly below, as far as they had cases
 * @param weeks the latest first
 */
public record DelayReport(
        DelayQuestion question,
        Unit unit,
        int cases,
        List<Double> seen,
        List<DelayFit> fits,
        @Nullable Rule refused,
        Map<Spell.Reason, List<Spell>> leftOut,
        List<Part> parts,
        List<Week> weeks) {

    public record Part(Unit unit, Observed observed) {}

    public record Week(LocalDate from, LocalDate to, Observed observed) {}

    public Observed observed() {
        return Observed.of(seen);
    }

    public @Nullable DelayFit best() {
        return fits.isEmpty() ? null : fits.get(0);
    }

    /** Of those that were asked for. */
    public int missing() {
        return cases - seen.size();
    }
}
