package vn.vungxanh.surveillance.laboratories;

import java.util.UUID;

public record LaboratoryId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
