package vn.vungxanh.surveillance.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many PCR have to be negative before a patient may leave, as it was on a day.
 *
 * @param ctFrom a positive with this Ct or a later one counts as negative; none where it does not
 * @param hoursApart between two samples at least
 * @param lastWithinHours the last sample before leaving at most; none where nothing is said
 */
public record NegativeRule(
        String id,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int samples,
        int hoursApart,
        @Nullable Integer lastWithinHours,
        @Nullable BigDecimal ctFrom,
        String source,
        String confidence) {

    boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    boolean countsAsNegative(TestLine test) {
        return test.result() == PersonResult.NEGATIVE
                || (test.result() == PersonResult.POSITIVE
                        && ctFrom != null
                        && test.ct() != null
                        && test.ct().compareTo(ctFrom) >= 0);
    }
}
