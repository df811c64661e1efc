package vn.vungxanh.territory.frontier;

/** Cửa khẩu quốc tế, chính, phụ; lối mở; đường mòn. */
public enum GateKind {
    INTERNATIONAL,
    MAIN,
    SECONDARY,
    OPENING,
    TRAIL
}
