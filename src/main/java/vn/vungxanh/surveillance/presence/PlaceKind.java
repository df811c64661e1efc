package vn.vungxanh.surveillance.presence;

import java.util.Arrays;
import java.util.Optional;

/** What a place is for. The numbers stand in the record and in the definitions of contact: never change one. */
public enum PlaceKind {
    HOME(1),
    /** A line, shift area or zone of a factory, not the factory. */
    WORK_LINE(2),
    OFFICE(3),
    CLASSROOM(4),
    CANTEEN(5),
    DORMITORY_ROOM(6),
    MARKET(7),
    SHOP(8),
    SUPERMARKET(9),
    RESTAURANT(10),
    /** Karaoke, bar, games. */
    ENTERTAINMENT(11),
    HEALTH_FACILITY(12),
    WORSHIP(13),
    /** A bus, a car, a boat that people check in to. */
    VEHICLE(14),
    STATION(15),
    /** A wedding, a funeral, a meeting. */
    EVENT(16),
    HOTEL(17),
    SPORT(18),
    /** Hairdresser, bank, office that serves the public. */
    SERVICE(19),
    QUARANTINE_SITE(20),
    CHECKPOINT(21),
    OTHER(99);

    private final int number;

    PlaceKind(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    public String messageKey() {
        return "presence.place.kind." + name();
    }

    public static Optional<PlaceKind> numbered(int number) {
        return Arrays.stream(values()).filter(kind -> kind.number == number).findFirst();
    }
}
