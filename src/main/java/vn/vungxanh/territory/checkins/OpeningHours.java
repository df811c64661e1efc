package vn.vungxanh.territory.checkins;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import vn.vungxanh.kernel.Vietnam;

/**
 * When a place is open, the same hours on each of its days. Closing before opening means over midnight; the same time means
 * day and night.
 */
public record OpeningHours(LocalTime opens, LocalTime closes, Set<DayOfWeek> days) {

    private static final int DAY_MINUTES = 24 * 60;

    public OpeningHours {
        days = Set.copyOf(days);
    }

    public static OpeningHours daily(LocalTime opens, LocalTime closes) {
        return new OpeningHours(opens, closes, EnumSet.allOf(DayOfWeek.class));
    }

    /** @param leeway before opening and after closing */
    public boolean include(Instant instant, Duration leeway) {
        var at = instant.atZone(Vietnam.ZONE);
        return openOn(at.getDayOfWeek(), minutes(at.toLocalTime()), leeway)
                || openOn(at.getDayOfWeek().minus(1), minutes(at.toLocalTime()) + DAY_MINUTES, leeway)
                || openOn(at.getDayOfWeek().plus(1), minutes(at.toLocalTime()) - DAY_MINUTES, leeway);
    }

    public boolean dayAndNight() {
        return opens.equals(closes);
    }

    /** The days that began on this day of the week, in minutes from its midnight. */
    private boolean openOn(DayOfWeek day, int minute, Duration leeway) {
        if (!days.contains(day)) {
            return false;
        }
        var from = minutes(opens);
        var to = minutes(closes) > from ? minutes(closes) : minutes(closes) + DAY_MINUTES;
        return minute >= from - leeway.toMinutes() && minute <= to + leeway.toMinutes();
    }

    private static int minutes(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    int bits() {
        return days.stream().mapToInt(day -> 1 << (day.getValue() - 1)).sum();
    }

    static Set<DayOfWeek> daysOf(int bits) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> (bits & (1 << (day.getValue() - 1))) != 0)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }
}
