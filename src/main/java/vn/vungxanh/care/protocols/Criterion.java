package vn.vungxanh.care.protocols;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that has to be fulfilled before a discharge, and whether it is.
 *
 * @param needed days, or the number of the sample
 * @param have days until now; 0 where it has no meaning
 * @param on the day on which it was or will be fulfilled, where that can be said
 */
public record Criterion(
        Kind kind,
        boolean met,
        int needed,
        int have,
        @Nullable LocalDate on) {

    public enum Kind {
        /** So many days since day 0. */
        DAYS,
        /** So many days without symptoms. */
        SYMPTOM_FREE,
        /** The sample of that number. */
        SAMPLE,
        /** The sample was taken on that day or later. */
        SAMPLE_DAY,
        /** The last sample is fresh enough, the samples far enough apart. */
        SAMPLES_FIT,
        /** So late that samples are no longer asked for. */
        SAMPLES_WAIVED
    }

    public String messageKey() {
        return "protocols.criterion." + kind + (met ? ".met" : ".missing");
    }
}
