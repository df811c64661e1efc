package vn.vungxanh.territory.enforcement;

import java.util.UUID;

public record CriminalCaseId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
