package vn.vungxanh.territory.screening;

import java.time.LocalDate;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * One of the rounds beside the others.
 *
 * @param asked how many were asked on which day for the first time
 */
public record RoundComparison(ScreeningRound round, UnitProgress whole, SortedMap<LocalDate, Long> asked) {

    /** How many days it took to ask nine tenths; null when it has not come so far. */
    public @Nullable Long daysTo(double percent) {
        var sum = 0L;
        for (var day : asked.entrySet()) {
            sum += day.getValue();
            if (whole.base() > 0 && 100.0 * sum / whole.base() >= percent) {
                return java.time.temporal.ChronoUnit.DAYS.between(round.fromOn(), day.getKey()) + 1;
            }
        }
        return null;
    }
}
