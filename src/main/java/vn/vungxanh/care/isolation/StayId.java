package vn.vungxanh.care.isolation;

import java.util.UUID;

/** One stay at one place. */
public record StayId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
