package vn.vungxanh.surveillance.chains;

/** On what the statement rests. */
public enum Basis {
    INTERVIEW,
    CONTACT,
    HOUSEHOLD,
    CLUSTER,
    SEQUENCE,
    OTHER
}
