package vn.vungxanh.capacity.workforce;

import org.jspecify.annotations.Nullable;

public record Vehicle(
        VehicleId id,
        NewVehicle facts,
        int version,
        @Nullable Away away) {

    public boolean canGo() {
        return away == null && facts.state() == VehicleState.READY;
    }
}
