package vn.vungxanh.insight.scenarios;

/** How the patients come. */
public enum CourseKind {
    /** So many are ill at the same time. */
    AT_ONCE,
    /** So many fall ill, as many every day. */
    EVENLY,
    /** As a model of susceptible, exposed, infectious and removed says. */
    SEIR,
    /** From the number in hospital today and how fast it doubles. */
    CHIME,
    /** New cases day by day, as somebody typed them. */
    TYPED
}
