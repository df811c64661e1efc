package vn.vungxanh.foundation.adminunits;

import java.util.List;
import java.util.Optional;

/**
 * What a written place name means on a day. One candidate is an answer; several are an ambiguity that a person must
 * settle; with none found the candidates are the nearest spellings.
 */
public record Resolution(Outcome outcome, List<Unit> candidates) {

    public enum Outcome {
        FOUND,
        AMBIGUOUS,
        UNKNOWN
    }

    public Resolution {
        candidates = List.copyOf(candidates);
    }

    public Optional<Unit> unit() {
        return outcome == Outcome.FOUND ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    /** The message that explains the outcome; its argument is {@link Units#candidatesOf}. */
    public String messageKey() {
        return "adminunits.resolution." + outcome;
    }
}
