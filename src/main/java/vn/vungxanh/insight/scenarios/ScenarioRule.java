package vn.vungxanh.insight.scenarios;

import vn.vungxanh.kernel.Rule;

public enum ScenarioRule implements Rule {
    NO_SUCH_SET,
    NO_POPULATION,
    NAME_INCOMPLETE,
    NAME_TAKEN,
    SOURCE_INCOMPLETE,
    NOTHING_CHANGED,
    PARAMETER_UNREADABLE,
    CURVE_UNREADABLE,
    PERIOD_TOO_LONG,
    NOT_WITHIN_YOUR_JURISDICTION,
    NO_GAP,
    MAY_NOT_KEEP,
    UNREADABLE;

    @Override
    public String room() {
        return "scenarios";
    }
}
