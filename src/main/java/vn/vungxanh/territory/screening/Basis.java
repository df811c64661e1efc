package vn.vungxanh.territory.screening;

/** Of whom the share is computed. Both numbers are shown in any case. */
public enum Basis {
    /** Who lives there by the register of the program, alive and not moved away. */
    REGISTER,
    /** The official population of the unit. */
    POPULATION
}
