package vn.vungxanh.foundation.adminunits.web;

import java.util.List;
import vn.vungxanh.foundation.adminunits.Unit;

/** A unit in a list. */
public record UnitLine(Unit unit, List<String> above, int below) {}
