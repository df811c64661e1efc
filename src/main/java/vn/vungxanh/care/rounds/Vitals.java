package vn.vungxanh.care.rounds;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was measured and what the person complained of.
 *
 * @param temperature °C
 * @param spo2 per cent
 * @param pulse beats a minute
 * @param breaths a minute
 */
public record Vitals(
        @Nullable BigDecimal temperature,
        @Nullable Integer spo2,
        @Nullable Integer pulse,
        @Nullable Integer breaths,
        Set<Symptom> symptoms) {

    public static final Vitals WELL = new Vitals(null, null, null, null, Set.of());

    public Vitals {
        symptoms = symptoms.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(symptoms));
    }

    public static Vitals temperature(String degrees) {
        return new Vitals(new BigDecimal(degrees), null, null, null, Set.of());
    }

    void check() {
        RoundsRule.TEMPERATURE_UNLIKELY.brokenIf(temperature != null && outside(temperature.doubleValue(), 30, 45));
        RoundsRule.SPO2_UNLIKELY.brokenIf(spo2 != null && outside(spo2, 40, 100));
        RoundsRule.PULSE_UNLIKELY.brokenIf(pulse != null && outside(pulse, 20, 250));
        RoundsRule.BREATHS_UNLIKELY.brokenIf(breaths != null && outside(breaths, 4, 120));
    }

    private static boolean outside(double value, double least, double most) {
        return value < least || value > most;
    }
}
