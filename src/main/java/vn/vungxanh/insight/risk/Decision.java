package vn.vungxanh.insight.risk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * What an office decided about the level of a unit.
 *
 * @param number of its decisions about this unit under this regulation; the greatest stands
 * @param proposed what the records proposed then
 */
public record Decision(
        UUID id,
        UnitId unit,
        String disease,
        String regime,
        int number,
        @Nullable Integer proposed,
        int level,
        @Nullable String reason,
        @Nullable String document,
        @Nullable UUID directive,
        Instant fromAt,
        Instant decidedAt,
        String decidedBy) {

    public boolean overrides() {
        return proposed == null || proposed != level;
    }
}
