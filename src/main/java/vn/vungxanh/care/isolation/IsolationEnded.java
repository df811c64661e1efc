package vn.vungxanh.care.isolation;

import java.util.List;
import java.util.UUID;

/** Isolations ended, in whatever way. Ids only; a listener asks for what it needs. */
public record IsolationEnded(List<UUID> orders) {

    public IsolationEnded {
        orders = List.copyOf(orders);
    }
}
