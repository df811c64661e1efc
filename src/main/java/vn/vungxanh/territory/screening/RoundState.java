package vn.vungxanh.territory.screening;

public enum RoundState {
    PLANNED,
    UNDER_WAY,
    /** The planned end is over, and nobody closed it. */
    OVERDUE,
    CLOSED
}
