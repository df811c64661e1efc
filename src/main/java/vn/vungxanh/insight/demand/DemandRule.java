package vn.vungxanh.insight.demand;

import vn.vungxanh.kernel.Rule;

public enum DemandRule implements Rule {
    PARAMETER_OUT_OF_RANGE,
    SHARES_DO_NOT_ADD_UP,
    CASES_OUT_OF_RANGE,
    COURSE_OUT_OF_RANGE;

    @Override
    public String room() {
        return "demand";
    }
}
