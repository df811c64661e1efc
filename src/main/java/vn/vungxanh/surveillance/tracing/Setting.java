package vn.vungxanh.surveillance.tracing;

/** Where two people met. */
public enum Setting {
    HOUSEHOLD,
    SCHOOL,
    WORKPLACE,
    HEALTHCARE,
    MARKET,
    NEIGHBOUR,
    TRANSPORT,
    GATHERING,
    OTHER
}
