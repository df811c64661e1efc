package vn.vungxanh.insight.duties;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.platform.sheets.DatedRows;

/**
 * One dated row: who enters what by when.
 *
 * @param id none for a row of the default table
 * @param within inside which unit; none for the default, which holds everywhere
 * @param silentHours without any entry for so long, the source is silent
 * @param basis the document or the practice that says so
 */
public record Duty(
        @Nullable UUID id,
        String source,
        Holder holder,
        @Nullable UnitId within,
        Rhythm rhythm,
        int silentHours,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String basis,
        @Nullable Instant assignedAt,
        @Nullable String assignedBy,
        int version) {

    boolean inForceOn(LocalDate day) {
        return DatedRows.inForce(validFrom, validTo, day);
    }

    /** Who is relieved owes nothing, whatever the default says. */
    public boolean relieves() {
        return rhythm.asksNothing();
    }

    Instant silentSince(Instant asOf) {
        return asOf.minus(Duration.ofHours(silentHours));
    }
}
