package vn.vungxanh.territory.zones;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * A directive that is to apply in a unit.
 *
 * @param regime CT15, CT16 or CT19
 * @param part which part of the unit, where not all of it
 */
public record NewMeasure(
        UnitId unit,
        String regime,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String part,
        LegalDocument document) {}
