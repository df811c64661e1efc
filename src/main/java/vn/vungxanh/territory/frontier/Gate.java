package vn.vungxanh.territory.frontier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/** A gate, an opening or a trail across the line, and how it stands on a day. */
public record Gate(
        GateId id,
        UnitId unit,
        String name,
        GateKind kind,
        Line line,
        @Nullable Double latitude,
        @Nullable Double longitude,
        boolean open,
        @Nullable LocalDate since,
        @Nullable String document) {}
