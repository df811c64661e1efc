package vn.vungxanh.territory.zones;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The days without a new case. They count from the day after the last case inside was confirmed, at the earliest from the
 * first day of the zone.
 *
 * @param lastCaseOn none while nobody inside has fallen ill
 * @param left days that are still to pass; 0 when the zone may be lifted
 */
public record ZoneClock(
        ClockRule rule, LocalDate startOn, @Nullable LocalDate lastCaseOn, LocalDate countsFrom, long left) {

    static ZoneClock of(ClockRule rule, LocalDate startOn, @Nullable LocalDate lastCaseOn, LocalDate today) {
        var from = lastCaseOn == null || lastCaseOn.isBefore(startOn) ? startOn : lastCaseOn;
        var left = ChronoUnit.DAYS.between(today, from.plusDays(rule.days()));
        return new ZoneClock(rule, startOn, lastCaseOn, from, Math.max(0, left));
    }

    /** The first day on which the zone may be lifted, while nothing new happens. */
    public LocalDate endsOn() {
        return countsFrom.plusDays(rule.days());
    }

    public boolean hasRunOut() {
        return left == 0;
    }

    /** Whether a case after the start has set it back. */
    public boolean wasSetBack() {
        return countsFrom.isAfter(startOn);
    }
}
