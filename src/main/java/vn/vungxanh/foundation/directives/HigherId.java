package vn.vungxanh.foundation.directives;

import java.util.UUID;

public record HigherId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
