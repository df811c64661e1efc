package vn.vungxanh.capacity.workforce;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * @param withinHours after a call until it leaves
 * @param unnamed members without names
 */
public record NewTeam(
        UnitId unit,
        String organisation,
        String name,
        TeamKind kind,
        Readiness readiness,
        @Nullable Integer withinHours,
        @Nullable String phone,
        LocalDate from,
        List<Strength> unnamed) {

    public NewTeam {
        unnamed = List.copyOf(unnamed);
    }
}
