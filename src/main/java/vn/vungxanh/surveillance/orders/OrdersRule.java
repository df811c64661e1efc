package vn.vungxanh.surveillance.orders;

import vn.vungxanh.kernel.Rule;

/** The room's rules. */
public enum OrdersRule implements Rule {
    INCOMPLETE,
    IN_PAST,
    PERSON_DIED,
    REASON_NEEDED,
    OUTSIDE_JURISDICTION,
    UNREADABLE_FILTER;

    @Override
    public String room() {
        return "orders";
    }
}
