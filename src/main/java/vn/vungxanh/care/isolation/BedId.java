package vn.vungxanh.care.isolation;

import java.util.UUID;

/** A bed of a site. */
public record BedId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
