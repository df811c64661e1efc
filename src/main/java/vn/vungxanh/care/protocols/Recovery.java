package vn.vungxanh.care.protocols;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a patient on the day that somebody thinks of the discharge.
 *
 * @param dayZero the onset, or without symptoms the confirmation
 * @param symptomFreeSince the first day of the present run of days without symptoms; none where symptoms last or nobody
 *     has looked yet
 * @param negatives the days of the samples that count as negative in a row, the latest first
 * @param samplesNeeded by the laboratory's rule of that day
 * @param samplesSuffice whether they are enough, far enough apart and fresh enough by that rule
 */
public record Recovery(
        LocalDate on,
        boolean hadSymptoms,
        LocalDate dayZero,
        @Nullable LocalDate symptomFreeSince,
        List<LocalDate> negatives,
        int samplesNeeded,
        boolean samplesSuffice) {

    public Recovery {
        negatives = List.copyOf(negatives);
    }
}
