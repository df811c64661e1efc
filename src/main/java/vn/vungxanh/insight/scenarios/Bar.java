package vn.vungxanh.insight.scenarios;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.insight.demand.Resource;

/**
 * One thing that is needed, against what there is.
 *
 * @param need on the day that needs most
 * @param total of all days: what counts for things that are used up
 * @param breaksOn the first day that needs more than there is
 */
public record Bar(
        Resource resource,
        double need,
        double total,
        LocalDate peakOn,
        Have have,
        @Nullable LocalDate breaksOn) {

    /** How much is missing: on the worst day, or of what is used up, in all days together. */
    public double gap() {
        var amount = have.amount();
        return amount == null ? 0 : Math.max(0, Math.ceil(wanted() - 1e-9) - Math.floor(amount));
    }

    /** On the worst day, or in all days together. */
    public double wanted() {
        return have.lasts() ? total : need;
    }

    public boolean known() {
        return have.amount() != null;
    }

    public boolean broken() {
        return breaksOn != null;
    }

    /** Share of the need that there is, 0 to 1. */
    public double covered() {
        var amount = have.amount();
        return amount == null ? 0 : wanted() <= 0 ? 1 : Math.min(1, amount / wanted());
    }
}
