package vn.vungxanh.care.isolation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which sentence applies, and what else was looked at.
 *
 * @param applied the most particular one that holds
 * @param national what the Ministry's text would say; null when that is the one applied, or there is none
 * @param others in force for the same people, but for another case or another authority
 */
public record RuleChoice(Regulation applied, @Nullable Regulation national, List<Regulation> others) {

    public RuleChoice {
        others = List.copyOf(others);
    }

    /** The decision of a province falls short of the Ministry's. */
    public boolean isShorterThanNational() {
        return national != null
                && national.days() != null
                && applied.days() != null
                && applied.days() < national.days();
    }

    public Optional<Regulation> departsFrom() {
        return Optional.ofNullable(national);
    }
}
