package vn.vungxanh.territory.zones;

/** So many people of a service in a shift of a post. */
public record GuardShift(Service service, Shift shift, int people) {

    public enum Service {
        POLICE,
        MILITARY,
        BORDER,
        MILITIA,
        HEALTH,
        COMMUNITY
    }

    public enum Shift {
        ALL_DAY,
        MORNING,
        AFTERNOON,
        NIGHT
    }
}
