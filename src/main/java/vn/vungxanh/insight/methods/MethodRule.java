package vn.vungxanh.insight.methods;

import vn.vungxanh.kernel.Rule;

/** Why a method gives no answer. */
public enum MethodRule implements Rule {
    SERIES_TOO_SHORT,
    SERIES_TOO_LONG,
    NOT_A_COUNT,
    NEGATIVE_COUNT,
    COUNT_TOO_LARGE,
    PARAMETER_OUT_OF_RANGE,
    NOTHING_TO_COUNT,
    DOES_NOT_CONVERGE,
    SERIES_TOO_LONG_FOR_PAIRS,
    DELAY_UNREADABLE,
    DELAY_BACKWARDS,
    DELAY_AFTER_THE_END,
    DELAY_NOT_POSITIVE,
    DELAYS_ALL_ALIKE,
    TOO_MANY_WINDOWS;

    @Override
    public String room() {
        return "methods";
    }
}
