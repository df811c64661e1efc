package vn.vungxanh.territory.frontier;

import java.util.UUID;

public record GateId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
