package vn.vungxanh.insight.facts;

import vn.vungxanh.kernel.Rule;

public enum FactsRule implements Rule {
    NO_PROVINCE,
    OUTSIDE_JURISDICTION,
    FACT_IS_COUNTED,
    IMPOSSIBLE_VALUE,
    SOURCE_MISSING,
    TEXT_TOO_LONG,
    DAY_IN_FUTURE;

    @Override
    public String room() {
        return "facts";
    }
}
