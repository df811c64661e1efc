package vn.vungxanh.surveillance.followup;

import org.jspecify.annotations.Nullable;

/**
 * Times of one step, in the measure of its kind.
 *
 * @param all how many went through the step or should have
 * @param known of how many the time is known; the quantiles are theirs, null where there is none
 */
public record ClockFigure(
        ClockKind kind,
        long all,
        long known,
        @Nullable Double p50,
        @Nullable Double p90) {

    static ClockFigure none(ClockKind kind) {
        return new ClockFigure(kind, 0, 0, null, null);
    }

    public long missing() {
        return all - known;
    }

    /** In percent. */
    public double missingShare() {
        return all == 0 ? 0 : 100.0 * missing() / all;
    }
}
