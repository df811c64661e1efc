package vn.vungxanh.territory.checkpoints;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.Unit;

/**
 * A passage with what the rules of its day say of everybody aboard.
 *
 * @param from null where the place is not known
 * @param to null where it is not a place of this program
 */
public record Judged(
        NewPassage passage, @Nullable Unit from, @Nullable Unit to, List<Person> people) {

    public Judged {
        people = List.copyOf(people);
    }

    public record Person(NewTraveller traveller, @Nullable Unit from, Proposed proposed) {

        /** The officer's, or the rule's where the officer said nothing. */
        public Decision decision() {
            return traveller.decision() == null ? proposed.decision() : traveller.decision();
        }

        public boolean deviates() {
            return decision() != proposed.decision();
        }
    }

    /** Nobody is to be kept, and nobody decided otherwise: it may pass without a further question. */
    public boolean isPlain() {
        return people.stream()
                .allMatch(each -> each.proposed().decision() == Decision.PASS && each.decision() == Decision.PASS);
    }

    public boolean isUndecided() {
        return people.stream()
                .anyMatch(each ->
                        each.traveller().decision() == null && each.proposed().decision() != Decision.PASS);
    }
}
