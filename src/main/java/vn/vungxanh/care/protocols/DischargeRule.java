package vn.vungxanh.care.protocols;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.platform.sheets.DatedRows;

/**
 * When a patient may leave, as it was on a day; how many samples must be negative stands with the laboratory's rules.
 *
 * @param symptomatic for whom; null for everybody
 * @param minDays from the onset, without symptoms from the confirmation, which is day 0
 * @param sampleFromDay the earliest day of the sample that counts; none where nothing is said
 * @param freeAfterDay from which day on samples are no longer asked for; none where they always are
 * @param watchDays of the watch at home afterwards
 */
public record DischargeRule(
        String id,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Boolean symptomatic,
        int minDays,
        int symptomFreeDays,
        @Nullable Integer sampleFromDay,
        @Nullable Integer freeAfterDay,
        int watchDays,
        String source,
        String confidence) {

    boolean isFor(boolean hadSymptoms, LocalDate on) {
        return DatedRows.inForce(validFrom, validTo, on) && (symptomatic == null || symptomatic == hadSymptoms);
    }
}
