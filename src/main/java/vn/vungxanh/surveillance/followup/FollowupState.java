package vn.vungxanh.surveillance.followup;

/** OPEN ends by itself when its last day is over; LOST was decided by somebody and can be taken back. */
public enum FollowupState {
    OPEN,
    LOST,
    CLOSED
}
