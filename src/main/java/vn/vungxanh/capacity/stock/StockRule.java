package vn.vungxanh.capacity.stock;

import vn.vungxanh.kernel.Rule;

/** The room's rules. */
public enum StockRule implements Rule {
    UNKNOWN_ITEM,
    OUTSIDE_JURISDICTION,
    NAME_MISSING,
    STORE_TAKEN,
    STORE_CLOSED,
    STORE_NOT_EMPTY,
    TEXT_TOO_LONG,
    NOTHING_ENTERED,
    QUANTITY_NOT_COUNTED,
    IN_THE_FUTURE,
    BEFORE_THE_STORE,
    /** The database refuses it: the balance would fall below nothing, now or at any instant since. */
    NOT_ENOUGH,
    /** The lot was counted later than this entry would be: the count has closed what lies before it. */
    CLOSED_BY_COUNT,
    LOT_EXPIRED,
    EXPIRY_MISSING,
    SAME_STORE,
    RECIPIENT_MISSING,
    REASON_MISSING,
    CLIENT_ID_USED,
    NOT_ON_ITS_WAY,
    ARRIVED_ALREADY,
    MORE_THAN_WAS_SENT,
    ORDER_NUMBER_TAKEN,
    ORDER_CANCELLED,
    ORDER_RECEIVED,
    DUE_BEFORE_ORDERED,
    NOT_IN_THE_ORDER,
    MORE_THAN_ORDERED,
    BURN_UNREADABLE,
    UNREADABLE_FILTER;

    @Override
    public String room() {
        return "stock";
    }
}
