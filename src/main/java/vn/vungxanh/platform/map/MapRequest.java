package vn.vungxanh.platform.map;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import vn.vungxanh.kernel.Vietnam;

/**
 * What the map shows.
 *
 * @param unit surrogate id of the unit (adminunits' UnitId) whose whole subtree is shown; inside the reader's jurisdiction
 * @param from first day of the time slider, included
 * @param asOf the instant at which everything is known, included
 * @param words other words of the address, such as source=quarantine: a room heeds those that it knows
 */
public record MapRequest(int unit, LocalDate from, Instant asOf, Map<String, String> words) {

    public MapRequest {
        words = Map.copyOf(words);
    }

    /** The last day of the time slider. */
    public LocalDate day() {
        return Vietnam.dayOf(asOf);
    }
}
