package vn.vungxanh.care.rounds;

import java.util.UUID;

/** One spell of one person being watched. */
public record WatchId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
