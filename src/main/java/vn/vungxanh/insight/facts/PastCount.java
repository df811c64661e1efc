package vn.vungxanh.insight.facts;

import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * Cases of one week or month of a former year.
 *
 * @param number of the ISO week or of the month
 * @param epidemic an epidemic year is no measure of what is usual
 */
public record PastCount(
        UnitId unit, String disease, Period period, int year, int number, int cases, boolean epidemic, String source) {

    public enum Period {
        WEEK,
        MONTH
    }
}
