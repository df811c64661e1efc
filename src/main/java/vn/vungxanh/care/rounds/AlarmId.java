package vn.vungxanh.care.rounds;

import java.util.UUID;

public record AlarmId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
