package vn.vungxanh.territory.zones;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * A zone to be declared.
 *
 * @param unit the commune that it lies in, or a smaller unit
 * @param disease the code of the list of diseases
 * @param plannedEndOn the last day that the decision names, where it names one
 * @param responsible who answers for it, with the office
 */
public record NewZone(
        UnitId unit,
        ZoneKind kind,
        String name,
        String disease,
        @Nullable OutbreakId outbreak,
        Extent extent,
        Instant startsAt,
        @Nullable LocalDate plannedEndOn,
        LegalDocument document,
        @Nullable String responsible,
        @Nullable String phone) {}
