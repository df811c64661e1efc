package vn.vungxanh.surveillance.presence;

import java.util.Arrays;
import java.util.Optional;

/** Why people are together. The numbers stand in the record and in the definitions of contact: never change one. */
public enum GroupKind {
    HOUSEHOLD(1),
    WORK_LINE(2),
    SHIFT(3),
    CLASS(4),
    DORMITORY_ROOM(5),
    /** One journey of one vehicle: its passengers are its members on that day. */
    VEHICLE_TRIP(6);

    private final int number;

    GroupKind(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    public String messageKey() {
        return "presence.group.kind." + name();
    }

    public static Optional<GroupKind> numbered(int number) {
        return Arrays.stream(values()).filter(kind -> kind.number == number).findFirst();
    }
}
