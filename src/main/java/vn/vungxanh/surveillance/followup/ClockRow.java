package vn.vungxanh.surveillance.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * The clocks of one unit, or of one week.
 *
 * @param week its Monday; null for a unit
 * @param from the first day and {@code asOf} the last instant of what was counted
 */
public record ClockRow(
        UnitId unit, @Nullable LocalDate week, LocalDate from, Instant asOf, List<ClockFigure> figures) {}
