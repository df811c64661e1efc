package vn.vungxanh.care.isolation;

import java.util.List;
import java.util.UUID;

/** People of these orders came to a place, or to another one. Ids only; a listener asks for what it needs. */
public record StaysBegan(List<UUID> orders) {

    public StaysBegan {
        orders = List.copyOf(orders);
    }
}
