package vn.vungxanh.territory.checkpoints;

public enum Direction {
    IN,
    OUT
}
