package vn.vungxanh.insight.analytics;

import java.time.LocalDate;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.insight.methods.Ears;

/**
 * The last full day of a unit against its days before.
 *
 * @param from the first day that was looked at
 * @param on the day that is judged
 * @param usual mean of the days that it is compared with
 */
public record UnitSignal(Unit unit, LocalDate from, LocalDate on, Ears.Day day, double usual) {}
