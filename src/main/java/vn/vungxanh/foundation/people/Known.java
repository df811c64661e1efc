package vn.vungxanh.foundation.people;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What matching looks at in a person who is registered already, or stands earlier in the same batch. */
record Known(
        UUID id,
        String fullName,
        String nameKey,
        @Nullable Sex sex,
        @Nullable LocalDate birthOn,
        @Nullable Integer birthYear,
        @Nullable String nationalId,
        @Nullable String externalKey,
        int unit,
        @Nullable String household,
        Set<String> phones,
        @Nullable UUID mergedInto) {

    static Known of(UUID id, NewPerson person) {
        return new Known(
                id,
                person.fullName(),
                person.nameKey(),
                person.sex(),
                person.birthOn(),
                person.birthYear(),
                person.nationalId(),
                person.externalKey(),
                person.residence().value(),
                person.householdKey(),
                person.phone() == null ? Set.of() : Set.of(person.phone()),
                null);
    }
}
