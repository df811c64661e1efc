package vn.vungxanh.foundation.people;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * A person as registered.
 *
 * @param birthYear known also where only the year is known
 * @param mergedInto the person whom this record turned out to be; null for a record of its own
 */
public record Person(
        PersonId id,
        String fullName,
        @Nullable Sex sex,
        @Nullable LocalDate birthOn,
        @Nullable Integer birthYear,
        @Nullable String nationalId,
        @Nullable String nationality,
        @Nullable String ethnicity,
        @Nullable String occupation,
        UnitId residence,
        @Nullable String hamlet,
        @Nullable String address,
        @Nullable UUID householdId,
        @Nullable PersonId mergedInto,
        int version) {

    /** Safe for a screen: "011********123"; null where no number is known. */
    public @Nullable String maskedNationalId() {
        return nationalId == null ? null : CitizenNumber.mask(nationalId);
    }
}
