package vn.vungxanh.platform.map;

import java.time.Instant;
import java.time.LocalDate;
import vn.vungxanh.kernel.Vietnam;

/**
 * What the map shows.
 *
 * @param unit surrogate id of the unit (adminunits' UnitId) whose whole subtree is shown; inside the reader's jurisdiction
 * @param from first day of the time slider, included
 * @param asOf the instant at which everything is known, included
 */
public record MapRequest(int unit, LocalDate from, Instant asOf) {

    /** The last day of the time slider. */
    public LocalDate day() {
        return Vietnam.dayOf(asOf);
    }
}
