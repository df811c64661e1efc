package vn.vungxanh.surveillance.chains;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * What this room needs to know of a case.
 *
 * @param anchorOn onset, else sampling, else confirmation, else report
 * @param outcome RECOVERED, DIED or nothing yet
 */
public record Illness(
        UUID id,
        UUID person,
        String disease,
        UnitId unit,
        String code,
        boolean confirmed,
        @Nullable LocalDate onsetOn,
        @Nullable LocalDate confirmedOn,
        LocalDate anchorOn,
        @Nullable String outcome) {}
