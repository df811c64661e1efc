package vn.vungxanh.platform.map;

import java.time.LocalDate;

/**
 * By how much a count of a unit changed on a day; the sum of all changes up to a day is the count of that day.
 *
 * @param unit surrogate id of the unit that the records name, of any level
 */
public record UnitChange(int unit, LocalDate day, long change) {}
