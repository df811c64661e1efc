package vn.vungxanh.platform.figures;

import java.time.Instant;
import java.time.LocalDate;
import vn.vungxanh.kernel.Vietnam;

/**
 * What a reader wants to know.
 *
 * @param unit surrogate id of the unit (adminunits' UnitId) whose whole subtree is counted
 * @param from first day of the wave (T0), included
 * @param asOf the cut-off (T), included
 */
public record FigureRequest(int unit, LocalDate from, Instant asOf) {

    public Instant fromInstant() {
        return Vietnam.startOf(from);
    }

    /** The day of the cut-off in Vietnam. */
    public LocalDate day() {
        return Vietnam.dayOf(asOf);
    }
}
