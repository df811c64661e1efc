package vn.vungxanh.care.isolation;

import java.util.UUID;

/** A place where people are isolated together. */
public record SiteId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
