package vn.vungxanh.foundation.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.Vietnam;

/**
 * One sentence of a regulation: from this event, so much time, owed by this body.
 *
 * @param limit negative for what is owed before the event
 * @param validTo the last day on which a clock of this kind can start, or open
 */
public record LegalClock(
        String regime,
        String clock,
        String event,
        TemporalAmount limit,
        String owes,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        String confidence) {

    boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** The last moment that is still in time. */
    public Instant dueAfter(Instant event) {
        return ZonedDateTime.ofInstant(event, Vietnam.ZONE).plus(limit).toInstant();
    }
}
