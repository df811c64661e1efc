package vn.vungxanh.foundation.committee;

import java.util.UUID;

public record MeetingId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
