package vn.vungxanh.insight.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The state of a unit and of the units directly below it.
 *
 * @param from first day of the wave
 * @param asOf the instant at which everything was counted
 */
public record Overview(UnitState whole, List<UnitState> parts, LocalDate from, Instant asOf, Curve curve) {

    public Overview {
        parts = List.copyOf(parts);
    }
}
