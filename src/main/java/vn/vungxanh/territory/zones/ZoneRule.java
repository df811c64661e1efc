package vn.vungxanh.territory.zones;

import vn.vungxanh.kernel.Rule;

/** The room's rules. */
public enum ZoneRule implements Rule {
    NAME_MISSING,
    TEXT_TOO_LONG,
    UNKNOWN_DISEASE,
    OUTSIDE_JURISDICTION,
    UNIT_NOT_VALID_THEN,
    /** TT 15/2026/TT-BYT art. 2.1 and NĐ 165/2026/NĐ-CP art. 13: the smallest scope, below the commune. */
    LARGER_THAN_A_COMMUNE,
    EXTENT_IS_EMPTY,
    POLYGON_OUTSIDE_PROVINCE,
    END_BEFORE_START,
    OVERLAPS_ANOTHER_ZONE,
    /** NĐ 165/2026/NĐ-CP art. 13: the province, the CDC and the residents hear of it 6 hours before. */
    NOTICE_TOO_LATE,
    DOCUMENT_MISSING,
    NOT_A_PROPOSAL,
    NOT_IN_FORCE,
    LIFTED_BEFORE_START,
    CLOCK_STILL_RUNS,
    REASON_MISSING,
    ADJUSTED_BEFORE_ITS_LAST_EXTENT,
    NOTHING_CHANGED,
    UNKNOWN_OUTBREAK,
    OUTBREAK_OF_ANOTHER_DISEASE,
    OUTBREAK_NOT_OPEN,
    OUTBREAK_WITHOUT_CASES,
    STEP_NEEDS_A_REASON,
    OUTBREAK_HAS_ZONES,
    CASE_NOT_IN_THIS_OUTBREAK,
    GUARDS_NOT_COUNTED,
    POST_CLOSED,
    UNKNOWN_NORM,
    AREA_NOT_MEASURED,
    JOB_IN_THE_FUTURE,
    JOB_CLOSED,
    AMOUNT_NOT_COUNTED,
    UNKNOWN_REGIME,
    MEASURE_OVERLAPS,
    UNREADABLE_FILTER;

    @Override
    public String room() {
        return "zones";
    }
}
