package vn.vungxanh.territory.checkpoints;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.platform.sheets.DatedRows;

/** One sentence by which a post decides, as it stood between two days. */
public record DecisionRule(
        String id,
        int rank,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Condition condition,
        @Nullable BigDecimal value,
        Decision decision,
        String wordsVi,
        String wordsEn,
        String source,
        String confidence) {

    public enum Condition {
        FEVER,
        SYMPTOMS,
        LOCKED,
        AREA_CENTRAL,
        AREA_DIRECTIVE,
        CASES_TESTED,
        AREA_CASES,
        NEARBY,
        NONE
    }

    public boolean inForceOn(LocalDate day) {
        return DatedRows.inForce(validFrom, validTo, day);
    }

    public String words(String language) {
        return "en".equals(language) ? wordsEn : wordsVi;
    }

    boolean holdsFor(Facts facts) {
        return switch (condition) {
            case FEVER ->
                facts.temperature() != null
                        && value != null
                        && facts.temperature().compareTo(value) >= 0;
            case SYMPTOMS -> facts.symptoms();
            case CASES_TESTED -> place(facts).isPresent() && tested(facts);
            case NONE -> true;
            default -> place(facts).isPresent();
        };
    }

    /** The place because of which the rule holds; none where it asks for something else. */
    Optional<Affected> place(Facts facts) {
        return switch (condition) {
            case LOCKED -> facts.by(Affected.By.LOCKED);
            case AREA_CENTRAL -> facts.at(AffectedArea.Level.CENTRAL);
            case AREA_DIRECTIVE -> facts.at(AffectedArea.Level.DIRECTIVE);
            case AREA_CASES, CASES_TESTED -> facts.at(AffectedArea.Level.CASES);
            case NEARBY -> facts.by(Affected.By.OUTBREAK).or(() -> facts.by(Affected.By.ZONE));
            default -> Optional.empty();
        };
    }

    private boolean tested(Facts facts) {
        var tested = facts.testedOn();
        return tested != null
                && value != null
                && !tested.isAfter(facts.on())
                && !tested.isBefore(facts.on().minusDays(value.longValue()));
    }
}
