package vn.vungxanh.territory.checkins;

/** Why a check-in cannot well be true. */
public enum Doubt {
    /** The place was not open. */
    CLOSED,
    /** More check-ins in a minute than people fit through the door. */
    TOO_MANY_HERE,
    /** One telephone for more people than a family has. */
    TOO_MANY_BY_DEVICE,
    /** The same person was just too far away. */
    TOO_FAR;

    public String messageKey() {
        return "checkins.doubt." + name();
    }
}
