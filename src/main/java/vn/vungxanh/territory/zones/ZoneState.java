package vn.vungxanh.territory.zones;

/** Where a zone is in its life. That it was announced for a later hour, or is in force, follows from its start. */
public enum ZoneState {
    PROPOSED,
    DECLARED,
    LIFTED,
    REJECTED
}
