package vn.vungxanh.care.treatment;

import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/** @param partition whether a wall parts driver and patient */
public record Vehicle(
        VehicleId id,
        String plate,
        String name,
        @Nullable String owner,
        UnitId unit,
        boolean partition,
        boolean active,
        boolean onTheRoad) {}
