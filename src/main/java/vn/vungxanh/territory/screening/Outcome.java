package vn.vungxanh.territory.screening;

/** What came of a knock at the door. */
public enum Outcome {
    WELL,
    SYMPTOMS,
    AWAY,
    REFUSED,
    /** Lives here no more: counts to nobody's target until the register knows where. */
    MOVED;

    /** Whether the person was asked: only these count. */
    public boolean asked() {
        return this == WELL || this == SYMPTOMS;
    }
}
