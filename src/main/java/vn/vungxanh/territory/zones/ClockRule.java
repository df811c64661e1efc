package vn.vungxanh.territory.zones;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How many days without a new case end a zone, with where that stands. */
public record ClockRule(
        String id,
        String disease,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int days,
        String nameVi,
        String nameEn,
        String source,
        String confidence) {

    boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public String name(String language) {
        return "en".equals(language) ? nameEn : nameVi;
    }
}
