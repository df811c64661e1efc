package vn.vungxanh.capacity.dispatch;

/** What people are sent for. */
public enum Task {
    TRACING,
    SAMPLING,
    TREATMENT,
    ISOLATION,
    TRANSPORT,
    GUARDING,
    DISINFECTION,
    VACCINATION,
    /** To lead or advise on the spot. */
    LEADERSHIP,
    OTHER
}
