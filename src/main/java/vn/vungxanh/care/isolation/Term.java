package vn.vungxanh.care.isolation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of an isolation: from when, how long, until when, samples on which days.
 *
 * @param countedFrom the start of the isolation, or the last exposure
 * @param extraDays by which it was extended
 * @param endsOn the day on which it is over: countedFrom + days + extraDays
 */
public record Term(
        CountFrom countFrom, LocalDate countedFrom, int days, int extraDays, LocalDate endsOn, List<LocalDate> tests) {

    public Term {
        tests = List.copyOf(tests);
    }

    /**
     * @param start the first day of the isolation; while nobody has been placed, the day that is hoped for
     * @param exposedOn the last exposure; a rule that counts from it needs one
     */
    public static Term of(
            CountFrom countFrom,
            @Nullable LocalDate exposedOn,
            LocalDate start,
            int days,
            int extraDays,
            List<Integer> testDays) {
        var from = start;
        if (countFrom == CountFrom.EXPOSURE) {
            IsolationRule.EXPOSURE_NEEDED.brokenIf(exposedOn == null);
            from = java.util.Objects.requireNonNull(exposedOn);
        }
        var counted = from;
        var ends = counted.plusDays(days).plusDays(extraDays);
        var tests = testDays.stream()
                .map(day -> counted.plusDays(countFrom == CountFrom.ISOLATION ? day - 1L : day))
                .toList();
        return new Term(countFrom, counted, days, extraDays, ends, tests);
    }

    /** Which day of the isolation it is. */
    public long dayNumber(LocalDate on) {
        var past = java.time.temporal.ChronoUnit.DAYS.between(countedFrom, on);
        return countFrom == CountFrom.ISOLATION ? past + 1 : past;
    }
}
