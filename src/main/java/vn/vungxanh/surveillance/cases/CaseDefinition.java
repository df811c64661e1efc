package vn.vungxanh.surveillance.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What made a confirmed case at a time.
 *
 * @param disease empty for every disease without a definition of its own
 * @param confidence H read in the source, M second-hand
 */
public record CaseDefinition(
        String id,
        String disease,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String confirmedByVi,
        String confirmedByEn,
        String source,
        String confidence) {

    boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public String confirmedBy(String language) {
        return "en".equals(language) ? confirmedByEn : confirmedByVi;
    }
}
