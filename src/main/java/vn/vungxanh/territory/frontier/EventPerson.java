package vn.vungxanh.territory.frontier;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.people.CitizenNumber;
import vn.vungxanh.foundation.people.PersonId;

/** One of the people of an event, with what was done for his health. */
public record EventPerson(
        UUID id, int position, Traveller who, @Nullable PersonId person, Set<MeasureKind> measures) {

    public EventPerson {
        measures = Set.copyOf(measures);
    }

    /** Safe for a screen. */
    public @Nullable String maskedDocument() {
        return who.document() == null ? null : CitizenNumber.mask(who.document());
    }
}
