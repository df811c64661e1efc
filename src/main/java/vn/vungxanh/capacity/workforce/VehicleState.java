package vn.vungxanh.capacity.workforce;

public enum VehicleState {
    READY,
    REPAIR,
    /** Sold, given back, written off. */
    GONE
}
