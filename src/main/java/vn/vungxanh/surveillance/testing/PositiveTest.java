package vn.vungxanh.surveillance.testing;

import java.time.Instant;
import java.util.UUID;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.surveillance.laboratories.TestKind;

/**
 * A released positive of one person.
 *
 * @param conclusive a PCR of one person's tube in a laboratory that may confirm
 */
public record PositiveTest(
        UUID test,
        PersonId person,
        UnitId residence,
        String disease,
        TestKind kind,
        boolean conclusive,
        Instant sampledAt,
        Instant resultedAt,
        Instant releasedAt) {}
