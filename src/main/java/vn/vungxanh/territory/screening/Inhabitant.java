package vn.vungxanh.territory.screening;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * One person of a round, and what the visits came to.
 *
 * @param outcome null while nobody has knocked
 * @param last read with the page: what was written down last, which may be another knock than the one that counts
 */
public record Inhabitant(
        UUID person,
        String name,
        @Nullable Integer birthYear,
        UnitId unit,
        String hamlet,
        UUID house,
        @Nullable Outcome outcome,
        int visits,
        boolean declared,
        @Nullable UUID lastVisit,
        @Nullable Last last) {

    public record Last(
            Outcome outcome, Set<Question> signs, @Nullable String reason, Way way, Instant askedAt, String login) {}

    Inhabitant with(@Nullable Last written) {
        return new Inhabitant(
                person, name, birthYear, unit, hamlet, house, outcome, visits, declared, lastVisit, written);
    }

    public boolean asked() {
        return outcome != null && outcome.asked();
    }

    /** Still to be asked, now or on a second visit. */
    public boolean open() {
        return !asked() && outcome != Outcome.MOVED;
    }
}
