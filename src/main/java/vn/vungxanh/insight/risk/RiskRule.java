package vn.vungxanh.insight.risk;

import vn.vungxanh.kernel.Rule;

public enum RiskRule implements Rule {
    UNKNOWN_REGIME,
    REGIME_NOT_IN_FORCE,
    UNREADABLE_FILTER,
    UNKNOWN_LEVEL,
    REASON_TOO_SHORT,
    DOCUMENT_MISSING,
    OUTSIDE_JURISDICTION,
    DECIDED_IN_FUTURE,
    UNKNOWN_THRESHOLD,
    IMPOSSIBLE_VALUE,
    SOURCE_MISSING,
    TEXT_TOO_LONG,
    NOTHING_PROPOSED;

    @Override
    public String room() {
        return "risk";
    }
}
