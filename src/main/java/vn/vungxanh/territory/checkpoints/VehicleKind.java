package vn.vungxanh.territory.checkpoints;

public enum VehicleKind {
    CAR,
    MOTORBIKE,
    BUS,
    TRUCK,
    AMBULANCE,
    ON_FOOT,
    OTHER
}
