package vn.vungxanh.surveillance.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.orders.Purpose;

/**
 * One person's test.
 *
 * @param name null where the reader may see the sample but not the person
 * @param people in the tube
 */
public record TestLine(
        UUID id,
        SpecimenId specimen,
        String barcode,
        PersonId person,
        @Nullable String name,
        @Nullable Integer birthYear,
        UnitId unit,
        TestKind kind,
        Purpose purpose,
        int people,
        Instant sampledAt,
        @Nullable LaboratoryId laboratory,
        @Nullable PersonResult result,
        @Nullable BigDecimal ct,
        @Nullable Instant releasedAt,
        boolean conclusive) {}
