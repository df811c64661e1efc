package vn.vungxanh.insight.risk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a level makes the program propose. The officer decides.
 *
 * @param directive CT15, CT16 or CT19; null for none
 * @param zone whether to think of a zone
 */
public record Proposal(
        String regime,
        int level,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String directive,
        boolean zone,
        String textVi,
        String textEn,
        String source,
        String confidence) {

    public String text(String language) {
        return "en".equals(language) ? textEn : textVi;
    }
}
