package vn.vungxanh.foundation.imports;

public enum ImportStatus {
    /** The sender looks at the preview and says which column is which. */
    MAPPING,
    WAITING,
    CHECKING,
    /** The sender decides: the good rows, or none. */
    CHECKED,
    STORING,
    STORED,
    /** All or nothing was asked for, and not all rows were good. */
    REFUSED,
    DISCARDED,
    /** Broken off from outside; what was stored is known, and it can go on. */
    INTERRUPTED,
    /** The file cannot be read. */
    FAILED;

    public boolean isAtWork() {
        return this == WAITING || this == CHECKING || this == STORING;
    }

    public boolean isOver() {
        return this == STORED || this == REFUSED || this == DISCARDED || this == FAILED;
    }
}
