package vn.vungxanh.care.isolation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sentence of a text on isolation, as it stood between two days.
 *
 * @param disease a code of the cases room, or * for those without a rule of their own
 * @param authority code of the unit whose office decided it; null for the Ministry
 * @param days null where the text leaves it to an officer
 * @param testDays on which days of the isolation samples are taken
 * @param testsInText false where this program proposes the days of the samples
 */
public record Regulation(
        String id,
        String disease,
        @Nullable String authority,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Subject subject,
        Condition condition,
        Place place,
        @Nullable Integer days,
        int followupDays,
        CountFrom countFrom,
        List<Integer> testDays,
        boolean testsInText,
        String wordsVi,
        String wordsEn,
        String source,
        String confidence) {

    /** For whom among the subjects, from the least to the most particular. */
    public enum Condition {
        NONE,
        HOUSE,
        TESTED,
        NOT_VACCINATED,
        VACCINATED
    }

    public Regulation {
        testDays = List.copyOf(testDays);
    }

    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public boolean isNational() {
        return authority == null;
    }

    public String words(String language) {
        return "en".equals(language) ? wordsEn : wordsVi;
    }

    boolean isAbout(String illness, Subject one) {
        return disease.equals(illness)
                ? subject == one || subject == Subject.ANY
                : disease.equals("*") && subject == Subject.ANY;
    }

    boolean holdsFor(RuleFacts facts) {
        return switch (condition) {
            case NONE -> true;
            case HOUSE -> facts.houseQualifies();
            case TESTED -> facts.negativeAfterWeek();
            case VACCINATED -> facts.immune();
            case NOT_VACCINATED -> !facts.immune();
        };
    }
}
