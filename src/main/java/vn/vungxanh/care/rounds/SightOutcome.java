package vn.vungxanh.care.rounds;

/** Whether the person was there. Who was not met stays on the list. */
public enum SightOutcome {
    SEEN,
    NOT_MET
}
