package vn.vungxanh.insight.statutory;

import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * What a disease did in a unit: in the period, and in the year until its end.
 *
 * @param typed whether somebody typed it, for no case was recorded
 */
record Tally(
        String disease, UnitId unit, long cases, long deaths, long casesOfYear, long deathsOfYear, boolean typed) {}
