package vn.vungxanh.territory.frontier;

import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

public record NewGate(
        UnitId unit,
        String name,
        GateKind kind,
        Line line,
        @Nullable Double latitude,
        @Nullable Double longitude) {}
