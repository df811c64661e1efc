package vn.vungxanh.care.treatment;

/** How a patient gets oxygen, from none to all. */
public enum Device {
    ROOM_AIR,
    CANNULA,
    MASK,
    HIGH_FLOW,
    NON_INVASIVE,
    VENTILATOR,
    ECMO
}
