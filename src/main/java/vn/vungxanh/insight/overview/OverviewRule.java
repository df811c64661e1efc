package vn.vungxanh.insight.overview;

import vn.vungxanh.kernel.Rule;

public enum OverviewRule implements Rule {
    UNREADABLE_TIME;

    @Override
    public String room() {
        return "overview";
    }
}
