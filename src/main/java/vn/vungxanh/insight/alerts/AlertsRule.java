package vn.vungxanh.insight.alerts;

import vn.vungxanh.kernel.Rule;

public enum AlertsRule implements Rule {
    OUTSIDE_JURISDICTION,
    NAME_MISSING,
    TEXT_TOO_LONG,
    PHONE_UNREADABLE,
    LEVEL_UNKNOWN,
    ALREADY_TOLD;

    @Override
    public String room() {
        return "alerts";
    }
}
