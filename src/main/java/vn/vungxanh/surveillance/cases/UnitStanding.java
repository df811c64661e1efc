package vn.vungxanh.surveillance.cases;

import java.time.LocalDate;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * Confirmed cases of a unit that were found in one way.
 *
 * @param lately of them those of the last days that were asked for
 * @param lastOn day of the last confirmation
 */
public record UnitStanding(UnitId unit, Source source, int cases, int lately, LocalDate lastOn) {}
