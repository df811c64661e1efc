package vn.vungxanh.surveillance.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A notifiable disease during one validity.
 *
 * @param deadline how soon it is reported: 24h, 48h, weekly or monthly
 */
public record Disease(
        String code,
        String nameVi,
        String nameEn,
        String icd10,
        String deadline,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source) {

    public static final String COVID_19 = "COVID-19";

    public String name(String language) {
        return "en".equals(language) && !nameEn.isEmpty() ? nameEn : nameVi;
    }

    boolean validOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
