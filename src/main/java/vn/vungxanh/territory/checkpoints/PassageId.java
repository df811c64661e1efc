package vn.vungxanh.territory.checkpoints;

import java.util.UUID;

public record PassageId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
