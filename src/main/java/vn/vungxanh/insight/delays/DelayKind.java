package vn.vungxanh.insight.delays;

import java.time.Duration;

/** From which event to which. */
public enum DelayKind {
    ONSET_REPORT(Duration.ofDays(1)),
    REPORT_SAMPLE(Duration.ofDays(1)),
    /** Of the first positive sample. */
    SAMPLE_RESULT(Duration.ofHours(1)),
    /** From the release of the positive result to the beginning of an isolation or an admission. */
    RESULT_ISOLATION(Duration.ofHours(1)),
    /** From the days of exposure, which tracing knows, to the onset. */
    INCUBATION(Duration.ofDays(1)),
    /** From the onset of a case to that of whom it infected. */
    SERIAL(Duration.ofDays(1));

    /** As closely as the second event is known. */
    private final Duration grain;

    DelayKind(Duration grain) {
        this.grain = grain;
    }

    public boolean inHours() {
        return grain.toHours() == 1;
    }

    /** Whether the second event may rightly come before the first. */
    public boolean mayBeNegative() {
        return this == SERIAL;
    }
}
