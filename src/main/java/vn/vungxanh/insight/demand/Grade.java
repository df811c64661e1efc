package vn.vungxanh.insight.demand;

import java.util.List;

/** How ill a patient is, as planners count: those without symptoms are among the mild. */
public enum Grade {
    MILD(Parameter.MILD_SHARE, Parameter.MILD_DAYS),
    MODERATE(Parameter.MODERATE_SHARE, Parameter.MODERATE_DAYS),
    SEVERE(Parameter.SEVERE_SHARE, Parameter.SEVERE_DAYS),
    CRITICAL(Parameter.CRITICAL_SHARE, Parameter.CRITICAL_DAYS);

    public static final List<Grade> ALL = List.of(values());

    private final Parameter share;
    private final Parameter days;

    Grade(Parameter share, Parameter days) {
        this.share = share;
        this.days = days;
    }

    public Parameter share() {
        return share;
    }

    /** Length of stay. */
    public Parameter days() {
        return days;
    }
}
