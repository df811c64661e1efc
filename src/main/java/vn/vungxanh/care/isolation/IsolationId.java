package vn.vungxanh.care.isolation;

import java.util.UUID;

/** One order to stay isolated. */
public record IsolationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
