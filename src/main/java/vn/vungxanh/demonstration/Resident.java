package vn.vungxanh.demonstration;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A synthetic person.
 *
 * @param number position in the list of all residents
 * @param bornOn null when only the year is known
 */
record Resident(
        int number,
        UUID id,
        int household,
        String name,
        boolean woman,
        int birthYear,
        @Nullable LocalDate bornOn,
        String people,
        @Nullable String citizenNumber,
        @Nullable String phone,
        String commune,
        String hamlet) {}
