package vn.vungxanh.surveillance.testing;

/** What a person is told. */
public enum PersonResult {
    POSITIVE,
    NEGATIVE,
    /** Somebody of the shared tube has it: sampled again, alone. */
    POOL_POSITIVE
}
