package vn.vungxanh.surveillance.presence;

import java.util.UUID;

public record PlaceId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
