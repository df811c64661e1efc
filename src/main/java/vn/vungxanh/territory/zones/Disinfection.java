package vn.vungxanh.territory.zones;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * A job: what is disinfected where, with how much.
 *
 * @param litres of the solution, by the norm
 * @param chloramineKg by the norm; what was used in fact is {@code usedKg}
 */
public record Disinfection(
        DisinfectionId id,
        UnitId unit,
        @Nullable ZoneId zone,
        String place,
        int areaM2,
        String norm,
        BigDecimal strength,
        BigDecimal litres,
        BigDecimal chloramineKg,
        LocalDate plannedOn,
        @Nullable Instant doneAt,
        @Nullable String doneBy,
        @Nullable BigDecimal usedKg,
        @Nullable String evidence,
        @Nullable Instant cancelledAt,
        @Nullable String reason) {

    /** What was weighed, else what the norm says. */
    public BigDecimal spentKg() {
        return usedKg == null ? chloramineKg : usedKg;
    }
}
