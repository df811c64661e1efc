package vn.vungxanh.surveillance.followup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.platform.sheets.DatedRows;

/**
 * How long a contact is followed up under the rule of a day.
 *
 * @param disease a code, or * for every disease without a rule of its own
 * @param level 1 for F1, 2 for F2 and further
 * @param daysAfter days of self-watch afterwards, for information
 * @param usual applies while nothing else is decided; the others are chosen by hand
 */
public record DurationRule(
        String id,
        String disease,
        int level,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int days,
        int daysAfter,
        CountFrom countFrom,
        boolean usual,
        String nameVi,
        String nameEn,
        String source,
        String confidence) {

    public enum CountFrom {
        EXPOSURE,
        ISOLATION
    }

    public boolean inForceOn(LocalDate day) {
        return DatedRows.inForce(validFrom, validTo, day);
    }

    boolean isFor(String illness, int circle) {
        return disease.equals(illness) && level == Math.min(circle, 2);
    }

    public String name(String language) {
        return "en".equals(language) ? nameEn : nameVi;
    }

    /** The last day of the follow-up. */
    LocalDate endsOn(LocalDate exposedOn, @Nullable LocalDate isolatedOn) {
        return (countFrom == CountFrom.ISOLATION && isolatedOn != null ? isolatedOn : exposedOn).plusDays(days);
    }
}
