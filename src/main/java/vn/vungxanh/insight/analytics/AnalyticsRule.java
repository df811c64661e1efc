package vn.vungxanh.insight.analytics;

import vn.vungxanh.kernel.Rule;

public enum AnalyticsRule implements Rule {
    NO_SERIAL_INTERVAL,
    PERIOD_TOO_LONG,
    PERIOD_BACKWARDS,
    UNREADABLE_DAY,
    UNREADABLE_WORD,
    SERIES_MISSING,
    QUESTION_TOO_LARGE,
    DAYS_AND_VALUES_DIFFER,
    DAYS_NOT_IN_ORDER,
    DAY_TWICE,
    DAY_MISSING,
    DAY_IN_FUTURE;

    @Override
    public String room() {
        return "analytics";
    }
}
