package vn.vungxanh.surveillance.followup;

/** The steps whose time is taken. Days where only the day is known, hours where the minute is. */
public enum ClockKind {
    ONSET_REPORT(Measure.DAYS),
    REPORT_SAMPLE(Measure.DAYS),
    SAMPLE_RESULT(Measure.DAYS),
    RESULT_ISOLATION(Measure.HOURS),
    /** One row an F1: from the case's result to the first time the F1 was reached. */
    RESULT_F1(Measure.HOURS),
    /** One row an F1: from being named to being reached. */
    NAMED_F1(Measure.HOURS);

    public enum Measure {
        DAYS,
        HOURS
    }

    private final Measure measure;

    ClockKind(Measure measure) {
        this.measure = measure;
    }

    public Measure measure() {
        return measure;
    }

    public boolean isOfContacts() {
        return this == RESULT_F1 || this == NAMED_F1;
    }
}
