package vn.vungxanh.care.isolation;

import java.util.List;
import java.util.UUID;

/** Orders were issued. Ids only; a listener asks for what it needs. */
public record IsolationOrdered(List<UUID> orders) {

    public IsolationOrdered {
        orders = List.copyOf(orders);
    }
}
