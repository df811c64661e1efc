package vn.vungxanh.capacity.workforce;

import java.util.UUID;

public record VehicleId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
