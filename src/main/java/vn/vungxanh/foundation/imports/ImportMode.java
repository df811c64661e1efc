package vn.vungxanh.foundation.imports;

public enum ImportMode {
    /** Store the good rows, hand back the others. */
    GOOD,
    /** All or nothing: one bad row and none is stored. */
    NONE
}
