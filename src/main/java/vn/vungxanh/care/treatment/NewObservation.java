package vn.vungxanh.care.treatment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.surveillance.cases.Severity;

/**
 * How a patient is, as seen at the bed.
 *
 * @param spo2 in percent
 * @param replaces the wrong entry that this one stands for
 */
public record NewObservation(
        Instant at,
        Severity severity,
        boolean symptoms,
        @Nullable BigDecimal temperature,
        @Nullable Integer spo2,
        @Nullable Device device,
        @Nullable String note,
        @Nullable UUID replaces) {

    public static NewObservation of(Instant at, Severity severity, boolean symptoms, @Nullable Integer spo2) {
        return new NewObservation(at, severity, symptoms, null, spo2, null, null, null);
    }

    boolean isPlausible() {
        return (spo2 == null || (spo2 >= 30 && spo2 <= 100))
                && (temperature == null || (temperature.doubleValue() >= 30 && temperature.doubleValue() <= 45))
                && (note == null || note.length() <= 1000);
    }
}
