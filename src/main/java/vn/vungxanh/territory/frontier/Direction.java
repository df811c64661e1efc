package vn.vungxanh.territory.frontier;

/** Into the country or out of it. */
public enum Direction {
    IN,
    OUT
}
