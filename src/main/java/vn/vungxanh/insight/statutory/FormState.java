package vn.vungxanh.insight.statutory;

/** How far a form is. */
public enum FormState {
    OWED,
    SENT,
    RECEIVED,
    RETURNED,
    /** What asked for it turned out not to be so, before it was sent. */
    WITHDRAWN
}
