package vn.vungxanh.territory.zones;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * A place to be disinfected.
 *
 * @param norm id of a row of the norms
 * @param strength of the product, in % of active chlorine; Chloramine B has 25
 */
public record NewDisinfection(
        UnitId unit,
        @Nullable ZoneId zone,
        String place,
        int areaM2,
        String norm,
        BigDecimal strength,
        LocalDate plannedOn) {}
