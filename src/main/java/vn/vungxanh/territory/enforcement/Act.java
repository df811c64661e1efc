package vn.vungxanh.territory.enforcement;

/** What was done against the rules of the response. What it costs stands in {@link FineTable}. */
public enum Act {
    NO_MASK,
    EVADE_ISOLATION,
    HIDE_INFECTION,
    REFUSE_TEST,
    OPEN_AGAINST_ORDER,
    CROSS_ZONE,
    FALSE_INFORMATION,
    FALSE_INFORMATION_PANIC;

    public boolean isFalseInformation() {
        return this == FALSE_INFORMATION || this == FALSE_INFORMATION_PANIC;
    }
}
