package vn.vungxanh.capacity.stock;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.Vietnam;

/**
 * How much goes in a day and when nothing is left. From the ledger: what was issued, less what came back, in the 7 × 24
 * hours before, by 7; where the ledger is younger, by its own days. By hand: what was there at first, and came, and is
 * left, as the PPE burn rate calculator of the US CDC does it (first count + received − last count, by the days between).
 */
public record BurnRate(BigDecimal perDay) {

    public static final int WINDOW_DAYS = 7;
    private static final int DIGITS = 3;
    /** Longer than this nobody plans, and a calendar day could not be told. */
    private static final double LONGEST_DAYS = 36_500;

    /** Empty where the ledger of the item has not begun. */
    public static Optional<BurnRate> ofLedger(BigDecimal used, @Nullable Instant first, Instant asOf) {
        if (first == null || !first.isBefore(asOf)) {
            return Optional.empty();
        }
        var hours = Duration.between(first, asOf).toHours();
        var days = Math.min(WINDOW_DAYS, Math.max(1, (hours + 23) / 24));
        return Optional.of(of(used.max(BigDecimal.ZERO), BigDecimal.valueOf(days)));
    }

    public static BurnRate byHand(BigDecimal atFirst, BigDecimal received, BigDecimal atLast, BigDecimal days) {
        var used = atFirst.add(received).subtract(atLast);
        StockRule.BURN_UNREADABLE.brokenIf(used.signum() < 0 || days.signum() <= 0);
        return of(used, days);
    }

    private static BurnRate of(BigDecimal used, BigDecimal days) {
        return new BurnRate(used.divide(days, DIGITS, RoundingMode.HALF_UP));
    }

    /** Null where nothing is used. */
    public @Nullable Double daysLeft(BigDecimal quantity) {
        return perDay.signum() <= 0 ? null : quantity.doubleValue() / perDay.doubleValue();
    }

    /** The day on which the last of it goes. */
    public static @Nullable LocalDate runsOutOn(@Nullable Double daysLeft, Instant asOf) {
        return daysLeft == null || daysLeft > LONGEST_DAYS
                ? null
                : Vietnam.dayOf(asOf.plusSeconds(Math.round(daysLeft * 86_400)));
    }
}
