package vn.vungxanh.territory.screening;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * When a round will be done if it goes on as in its last days: the mean of up to seven whole days before the day asked
 * for. A straight line, not a promise: the last households take longest.
 *
 * @param perDay people asked on one day
 * @param doneOn null while nothing moves, and when it is done
 */
public record Pace(double perDay, @Nullable LocalDate doneOn) {

    static final int DAYS = 7;

    /** @param asked how many on which day for the first time */
    static Pace of(SortedMap<LocalDate, Long> asked, LocalDate beganOn, LocalDate today, long target) {
        var from = beganOn.isAfter(today.minusDays(DAYS)) ? beganOn : today.minusDays(DAYS);
        var days = ChronoUnit.DAYS.between(from, today);
        if (days <= 0) {
            return new Pace(0, null);
        }
        var lately = asked.subMap(from, today).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        var perDay = (double) lately / days;
        var left = target
                - asked.headMap(today.plusDays(1)).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
        if (left <= 0 || perDay == 0) {
            return new Pace(perDay, null);
        }
        return new Pace(perDay, today.plusDays((long) Math.ceil(left / perDay) - 1));
    }
}
