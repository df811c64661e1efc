package vn.vungxanh.capacity.stock;

/** What happened in a store. Issued less returned is what is used; what goes to another store is not used yet. */
public enum SlipKind {
    RECEIVED(1),
    ISSUED(-1),
    SENT(-1),
    ARRIVED(1),
    /** The difference that a count found, up or down. */
    COUNTED(0),
    RETURNED(1),
    LOST(-1);

    private final int sign;

    SlipKind(int sign) {
        this.sign = sign;
    }

    boolean takes() {
        return sign < 0;
    }
}
