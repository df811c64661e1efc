package vn.vungxanh.territory.frontier;

/** Whose people they are: Biên phòng, Quân sự, Dân quân, Công an, Y tế. */
public enum Service {
    BORDER_GUARD,
    MILITARY,
    MILITIA,
    POLICE,
    HEALTH
}
