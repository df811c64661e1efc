package vn.vungxanh.care.facilities;

/** From the least to the best equipped. */
public enum BedKind {
    ORDINARY,
    OXYGEN,
    ICU;

    /** Whether a patient who needs the other kind may lie here. */
    public boolean serves(BedKind needed) {
        return ordinal() >= needed.ordinal();
    }
}
