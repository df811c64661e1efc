package vn.vungxanh.insight.alerts;

import java.time.Instant;
import java.util.UUID;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * Somebody who is told of changes of a unit and of all below it.
 *
 * @param least the level from which on it concerns them
 */
public record Recipient(
        UUID id,
        UnitId unit,
        String name,
        String office,
        String phone,
        int least,
        Instant enteredAt,
        String enteredBy) {}
