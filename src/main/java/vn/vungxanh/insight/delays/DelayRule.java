package vn.vungxanh.insight.delays;

import vn.vungxanh.kernel.Rule;

public enum DelayRule implements Rule {
    UNREADABLE,
    PERIOD_BACKWARDS,
    PERIOD_TOO_LONG;

    @Override
    public String room() {
        return "delays";
    }
}
