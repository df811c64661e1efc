package vn.vungxanh.care.beds;

import org.jspecify.annotations.Nullable;

/**
 * How long the free beds last at the pace of the last seven days.
 *
 * @param daysToFull none unless {@code state} is {@code FILLING}
 */
public record BedOutlook(
        State state, int came, int left, @Nullable Double daysToFull) {

    public static final int DAYS = 7;

    /** With fewer arrivals in the window than this, a pace would be chance. */
    static final int ENOUGH = 10;

    /** With movements on fewer days than this, a pace would be one day's chance. */
    static final int ENOUGH_DAYS = 4;

    public enum State {
        TOO_FEW_DATA,
        NOT_FILLING,
        FILLING,
        FULL
    }

    static BedOutlook of(int free, int came, int left, int daysWithMovement) {
        if (free <= 0) {
            return new BedOutlook(State.FULL, came, left, null);
        }
        if (came < ENOUGH || daysWithMovement < ENOUGH_DAYS) {
            return new BedOutlook(State.TOO_FEW_DATA, came, left, null);
        }
        var net = (double) (came - left) / DAYS;
        return net <= 0
                ? new BedOutlook(State.NOT_FILLING, came, left, null)
                : new BedOutlook(State.FILLING, came, left, free / net);
    }
}
