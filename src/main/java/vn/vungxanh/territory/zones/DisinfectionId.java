package vn.vungxanh.territory.zones;

import java.util.UUID;

public record DisinfectionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
