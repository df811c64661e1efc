package vn.vungxanh.surveillance.testing;

public enum TestResult {
    POSITIVE,
    NEGATIVE,
    /** Between the two: run again or sample again. */
    UNCLEAR,
    /** The control failed: says nothing. */
    INVALID;

    /** Told to the persons of the tube; the others wait for the next run. */
    public boolean isFinal() {
        return this == POSITIVE || this == NEGATIVE;
    }
}
