package vn.vungxanh.capacity.stock;

import java.util.UUID;

public record StoreId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
