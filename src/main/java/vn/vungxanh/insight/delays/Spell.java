package vn.vungxanh.insight.delays;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.insight.methods.Delay;

/**
 * Two events of a case, each somewhere in a window.
 *
 * @param reportedOn decides to which week it belongs
 * @param startFrom null when the first event is not known
 * @param endFrom null when the second event is not known, or has not come
 */
public record Spell(
        UUID caseId,
        UUID person,
        String code,
        UnitId unit,
        LocalDate reportedOn,
        @Nullable Instant startFrom,
        @Nullable Instant startTo,
        @Nullable Instant endFrom,
        @Nullable Instant endTo) {

    /** So late that nothing is cut off any more. */
    private static final double LONG_AGO = 45;

    public @Nullable Reason leftOut(DelayKind kind) {
        if (startFrom == null || startTo == null) {
            return Reason.NO_FIRST;
        }
        if (endFrom == null || endTo == null) {
            return Reason.NO_SECOND;
        }
        if (kind == DelayKind.RESULT_ISOLATION && !endFrom.isAfter(startFrom)) {
            return Reason.ALREADY;
        }
        return !kind.mayBeNegative() && !endTo.isAfter(startFrom) ? Reason.NEGATIVE : null;
    }

    /** In days from the beginning of the first window. */
    Delay delay(Instant latest) {
        var end = days(endTo);
        var seen = Math.floor(days(latest));
        var cut = seen > LONG_AGO ? Double.POSITIVE_INFINITY : Math.max(end, seen);
        return new Delay(0, days(startTo), days(endFrom), end, cut, 1);
    }

    /** Between the middles of the windows, in days. */
    public double days() {
        return (days(endFrom) + days(endTo) - days(startTo)) / 2;
    }

    private double days(@Nullable Instant at) {
        return at == null || startFrom == null
                ? Double.NaN
                : Duration.between(startFrom, at).toMinutes() / 1440d;
    }

    /** Why a case is not among the delays. */
    public enum Reason {
        NO_FIRST,
        NO_SECOND,
        /** The second event before the first: one of the two dates is wrong, or they are of different events. */
        NEGATIVE,
        /** Isolated before the result came, as it should be. */
        ALREADY
    }
}
