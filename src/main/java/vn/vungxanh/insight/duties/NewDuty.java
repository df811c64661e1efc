package vn.vungxanh.insight.duties;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/** What the Committee or CDC assigns. @param rhythm {@link Rhythm#NONE} relieves */
public record NewDuty(
        String source,
        Holder holder,
        UnitId within,
        Rhythm rhythm,
        int silentHours,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String basis) {}
