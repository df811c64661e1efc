package vn.vungxanh.territory.screening;

/** How it was asked. */
public enum Way {
    VISIT,
    PHONE,
    /** A paper list, typed in afterwards. */
    PAPER,
    /** The person's own declaration within the time of the round. */
    DECLARATION
}
