package vn.vungxanh.insight.methods;

import vn.vungxanh.kernel.Rule;

/** Why a method gives no answer. */
public enum MethodRule implements Rule {
    SERIES_TOO_SHORT,
    SERIES_TOO_LONG,
    NOT_A_COUNT,
    NEGATIVE_COUNT,
    PARAMETER_OUT_OF_RANGE,
    NOTHING_TO_COUNT,
    DOES_NOT_CONVERGE;

    @Override
    public String room() {
        return "methods";
    }
}
