package vn.vungxanh.insight.mobility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.insight.mobility.WeekdayBaseline.Compared;
import vn.vungxanh.insight.mobility.WeekdayBaseline.Standing;

/**
 * How much people of a unit leave home, day by day, against the weeks before.
 *
 * @param window that the rule of the last day names
 * @param windowDays days of that window which had figures
 * @param days every day of the period, also those of which nothing was reported
 */
public record UnitIndex(Unit unit, Period period, Instant asOf, Window window, int windowDays, List<Day> days) {

    private static final int WEEK = 7;

    /**
     * @param totals null when nothing was reported
     * @param compared the share of subscribers out of home with its baseline
     * @param thin fewer than half as many subscribers as in the weeks before: an operator or a place is missing
     */
    public record Day(LocalDate day, @Nullable DayTotals totals, Compared compared, boolean thin) {}

    public UnitIndex {
        days = List.copyOf(days);
    }

    /** Mean change of the last seven days that can be compared; null when none can. */
    public @Nullable Double lastWeek() {
        return mean(period.to().minusDays(WEEK - 1), period.to());
    }

    public @Nullable Double weekBefore() {
        return mean(period.to().minusDays(2 * WEEK - 1), period.to().minusDays(WEEK));
    }

    /** Days of the last seven that the mean was taken of. */
    public int daysOfLastWeek() {
        return (int) days.stream()
                .filter(day -> day.day().isAfter(period.to().minusDays(WEEK)))
                .filter(day -> day.compared().index() != null)
                .count();
    }

    /** The last day with figures. */
    public @Nullable Day latest() {
        for (var n = days.size() - 1; n >= 0; n--) {
            var totals = days.get(n).totals();
            if (totals != null && totals.total() > 0) {
                return days.get(n);
            }
        }
        return null;
    }

    public boolean isEmpty() {
        return days.stream().allMatch(day -> day.totals() == null);
    }

    /** Reported, but only in cells that are too small. */
    public boolean onlyHidden() {
        return !isEmpty() && latest() == null;
    }

    public Set<String> operators() {
        return days.stream()
                .flatMap(day -> day.totals() == null ? java.util.stream.Stream.of() : day.totals().operators().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    public long missingDays() {
        return days.stream()
                .filter(day -> day.totals() == null || day.totals().total() == 0)
                .count();
    }

    /** Why the last week has no figure: the first reason among its days. */
    public Standing why() {
        return days.stream()
                .filter(day -> day.day().isAfter(period.to().minusDays(WEEK)))
                .map(day -> day.compared().standing())
                .filter(standing -> standing != Standing.KNOWN && standing != Standing.NO_VALUE)
                .findFirst()
                .orElse(Standing.NO_VALUE);
    }

    private @Nullable Double mean(LocalDate from, LocalDate to) {
        OptionalDouble mean = days.stream()
                .filter(day -> !day.day().isBefore(from) && !day.day().isAfter(to))
                .flatMap(
                        day -> java.util.stream.Stream.ofNullable(day.compared().change()))
                .mapToDouble(each -> each)
                .average();
        return mean.isPresent() ? (Double) mean.getAsDouble() : null;
    }
}
