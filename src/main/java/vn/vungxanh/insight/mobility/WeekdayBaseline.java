package vn.vungxanh.insight.mobility;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares a day with the median of the same weekday in a window of weeks before: the method of the COVID-19 Community
 * Mobility Reports (Google LLC 2020; described and criticised in Aktay et al. 2020, arXiv:2004.04145). The index is 100
 * where a day is as its weekday was.
 */
public final class WeekdayBaseline {

    /** Why there is an answer, or none. */
    public enum Standing {
        KNOWN,
        /** Nothing was reported of the day. */
        NO_VALUE,
        /** Nothing was reported of this weekday in the window. */
        NO_BASELINE,
        /** Fewer days of this weekday than the median needs. */
        TOO_FEW_DAYS,
        /** The median is 0: nothing can be said in parts of it. */
        ZERO_BASELINE
    }

    /**
     * @param usual the median of the weekday; null without one
     * @param index 100 × value / usual; null when it cannot be said
     * @param days days of the weekday that the median was taken of
     */
    public record Compared(
            Standing standing,
            @Nullable Double usual,
            @Nullable Double index,
            int days) {

        /** Percent above or below; null when it cannot be said. */
        public @Nullable Double change() {
            return index == null ? null : (Double) (index - 100);
        }
    }

    private final Map<DayOfWeek, double[]> before = new EnumMap<>(DayOfWeek.class);
    private final int fewest;

    private WeekdayBaseline(int fewest) {
        this.fewest = fewest;
    }

    /**
     * @param values by day; those outside of the window are passed over
     * @param to the last day of the window, included
     * @param fewest days of a weekday that a median needs, at least 1
     */
    public static WeekdayBaseline of(Map<LocalDate, Double> values, LocalDate from, LocalDate to, int fewest) {
        if (fewest < 1) {
            throw new IllegalArgumentException("a median needs at least one day");
        }
        var baseline = new WeekdayBaseline(fewest);
        for (var weekday : DayOfWeek.values()) {
            baseline.before.put(
                    weekday,
                    values.entrySet().stream()
                            .filter(each -> each.getKey().getDayOfWeek() == weekday)
                            .filter(each -> !each.getKey().isBefore(from)
                                    && !each.getKey().isAfter(to))
                            .mapToDouble(Map.Entry::getValue)
                            .filter(WeekdayBaseline::real)
                            .sorted()
                            .toArray());
        }
        return baseline;
    }

    /** @param value of the day; null when nothing was reported */
    public Compared compare(LocalDate day, @Nullable Double value) {
        var usual = before.getOrDefault(day.getDayOfWeek(), new double[0]);
        var median = usual.length < fewest ? null : (Double) median(usual);
        if (value == null || !real(value)) {
            return new Compared(Standing.NO_VALUE, median, null, usual.length);
        }
        if (median == null) {
            var standing = usual.length == 0 ? Standing.NO_BASELINE : Standing.TOO_FEW_DAYS;
            return new Compared(standing, null, null, usual.length);
        }
        return median == 0
                ? new Compared(Standing.ZERO_BASELINE, median, null, usual.length)
                : new Compared(Standing.KNOWN, median, 100 * value / median, usual.length);
    }

    /** Days of the window that had a value. */
    public int days() {
        return before.values().stream().mapToInt(each -> each.length).sum();
    }

    private static boolean real(double value) {
        return Double.isFinite(value) && value >= 0;
    }

    private static double median(double[] sorted) {
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
