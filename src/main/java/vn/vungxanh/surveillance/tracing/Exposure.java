package vn.vungxanh.surveillance.tracing;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One meeting of two people. Null means that nobody knows; it never means no.
 *
 * @param distanceM metres between the two
 * @param durationMin minutes together; without it the time from {@code from} to {@code to} counts
 * @param caring the contact cared for, examined or treated the case
 * @param fullProtection the contact wore full protective equipment
 */
public record Exposure(
        Instant from,
        @Nullable Instant to,
        @Nullable Double distanceM,
        @Nullable Integer durationMin,
        @Nullable Boolean closedSpace,
        @Nullable Boolean contactMasked,
        @Nullable Boolean caseMasked,
        @Nullable Boolean bodyContact,
        @Nullable Boolean caring,
        @Nullable Boolean fullProtection,
        Evidence evidence) {

    /** An exposure of which only the time and the kind of evidence are known. */
    public static Exposure at(Instant from, Evidence evidence) {
        return new Exposure(from, null, null, null, null, null, null, null, null, null, evidence);
    }

    /** People of one household share closed rooms unless somebody states otherwise. */
    public @Nullable Boolean sharedClosedSpace() {
        return closedSpace == null && evidence == Evidence.HOUSEHOLD ? Boolean.TRUE : closedSpace;
    }

    public @Nullable Integer minutes() {
        if (durationMin != null) {
            return durationMin;
        }
        return to == null ? null : Math.toIntExact(Duration.between(from, to).toMinutes());
    }

    Exposure withContactMasked(boolean masked) {
        return new Exposure(
                from,
                to,
                distanceM,
                durationMin,
                closedSpace,
                masked,
                caseMasked,
                bodyContact,
                caring,
                fullProtection,
                evidence);
    }

    boolean overlaps(InfectiousWindow window) {
        var end = to == null ? from : to;
        return !end.isBefore(window.from()) && (window.to() == null || !from.isAfter(window.to()));
    }
}
