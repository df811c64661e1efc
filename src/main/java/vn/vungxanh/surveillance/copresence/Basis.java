package vn.vungxanh.surveillance.copresence;

/** What shows that two people met. The order is that of trust: it breaks ties between equal meetings. */
public enum Basis {
    /** One household, work line, class, dormitory room or vehicle: {@code where} is the group's number. */
    GROUP,
    /** Somebody said so: {@code where} is 0. */
    DECLARED,
    /** Two telephones heard each other: {@code where} is 0. */
    BLUETOOTH,
    /** Both were at one place: {@code where} is the place's number. */
    PLACE
}
