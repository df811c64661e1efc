package vn.vungxanh.foundation.deadlines;

import vn.vungxanh.kernel.Rule;

public enum DeadlineRule implements Rule {
    UNKNOWN_CLOCK,
    OUTSIDE_YOUR_JURISDICTION,
    UNREADABLE_FILTER;

    @Override
    public String room() {
        return "deadlines";
    }
}
