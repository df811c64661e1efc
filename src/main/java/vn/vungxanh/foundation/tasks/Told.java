package vn.vungxanh.foundation.tasks;

/** Whom the program tells that a task is not done. */
public enum Told {
    /** The unit that owes it. */
    UNIT,
    /** The unit above it, and the one that gave the task. */
    SUPERIOR,
    /** The Steering Committee of the province. */
    COMMITTEE
}
