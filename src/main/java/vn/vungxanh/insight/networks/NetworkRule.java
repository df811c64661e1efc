package vn.vungxanh.insight.networks;

import vn.vungxanh.kernel.Rule;

public enum NetworkRule implements Rule {
    OUTSIDE_JURISDICTION,
    SOURCE_INCOMPLETE,
    HOSPITAL_INCOMPLETE,
    HOSPITAL_TWICE,
    UNKNOWN_KIND,
    UNKNOWN_DISTRICT,
    NUMBERS_OUT_OF_RANGE,
    /** More places for the severely ill than beds. */
    MORE_SEVERE_THAN_BEDS,
    /** A hospital that gives fewer beds when more are ill. */
    GIVES_LESS_FOR_MORE,
    REGION_TOO_LONG,
    NOTHING_CHANGED,
    NOTHING_LEFT;

    @Override
    public String room() {
        return "networks";
    }
}
