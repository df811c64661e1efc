package vn.vungxanh.capacity.workforce;

public enum VehicleKind {
    AMBULANCE,
    CAR,
    PICKUP,
    BUS,
    TRUCK,
    MOBILE_LABORATORY,
    DISINFECTION,
    MOTORBIKE,
    BOAT
}
