package vn.vungxanh.insight.delays;

import java.time.Instant;
import java.time.LocalDate;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * Which delays: of the confirmed cases of a unit that were reported in these days.
 *
 * @param asOf what happened later is not known
 */
public record DelayQuestion(DelayKind kind, UnitId unit, LocalDate from, LocalDate to, Instant asOf) {

    private static final int MOST_DAYS = 1_100;

    public DelayQuestion {
        DelayRule.PERIOD_BACKWARDS.brokenIf(from.isAfter(to));
        DelayRule.PERIOD_TOO_LONG.brokenIf(from.plusDays(MOST_DAYS).isBefore(to), MOST_DAYS);
    }
}
