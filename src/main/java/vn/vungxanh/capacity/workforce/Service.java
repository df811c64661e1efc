package vn.vungxanh.capacity.workforce;

/** Whose people they are: y tế, quân đội, công an, biên phòng, dân quân, đoàn viên và tình nguyện viên, khác. */
public enum Service {
    HEALTH,
    MILITARY,
    POLICE,
    BORDER_GUARD,
    MILITIA,
    VOLUNTEER,
    OTHER
}
