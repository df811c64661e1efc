package vn.vungxanh.care.treatment;

import java.util.UUID;

public record VehicleId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
