package vn.vungxanh.surveillance.chains;

import java.time.LocalDate;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * Which chains to draw: those of cases in the unit that fell ill, or were found, in these days.
 *
 * @param contacts whether contacts who are no cases are drawn too
 */
public record ChainFilter(String disease, UnitId unit, LocalDate from, LocalDate to, boolean contacts) {}
