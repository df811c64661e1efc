package vn.vungxanh.insight.mobility;

import vn.vungxanh.kernel.Rule;

public enum MobilityRule implements Rule {
    UNREADABLE_WORD,
    PERIOD_BACKWARDS,
    PERIOD_TOO_LONG,
    NOTHING_SENT,
    TOO_MANY_AT_ONCE;

    @Override
    public String room() {
        return "mobility";
    }
}
