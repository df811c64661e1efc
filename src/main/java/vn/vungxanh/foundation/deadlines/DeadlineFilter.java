package vn.vungxanh.foundation.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;

/**
 * Which clocks, as they stood at an instant.
 *
 * @param unit with all below it, across reforms
 * @param clock one word of the table, or all
 */
public record DeadlineFilter(
        UnitId unit, Instant asOf, Show show, @Nullable String clock) {

    /** What is due within this time is due soon: most legal clocks run one to six hours. */
    static final Duration SOON = Duration.ofHours(6);

    /** The share of what was in time looks back so far. */
    static final Period PAST = Period.ofDays(30);

    /** The last three are about what fell due in the {@link #PAST} days before. */
    public enum Show {
        LATE,
        SOON,
        RUNNING,
        MET,
        MET_LATE,
        FELL_DUE
    }

    Instant soonUntil() {
        return asOf.plus(SOON);
    }

    public Instant since() {
        return ZonedDateTime.ofInstant(asOf, Vietnam.ZONE).minus(PAST).toInstant();
    }

    public DeadlineFilter showing(Show other) {
        return new DeadlineFilter(unit, asOf, other, clock);
    }

    public DeadlineFilter of(UnitId other) {
        return new DeadlineFilter(other, asOf, show, clock);
    }

    public DeadlineFilter about(@Nullable String other) {
        return new DeadlineFilter(unit, asOf, show, other);
    }
}
