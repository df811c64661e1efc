package vn.vungxanh.territory.zones;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/** An outbreak with its cases, as somebody or the program sees it. */
public record NewOutbreak(
        UnitId unit,
        OutbreakKind kind,
        String name,
        @Nullable String hamlet,
        String disease,
        List<UUID> cases) {

    public NewOutbreak {
        cases = List.copyOf(cases);
    }
}
