package vn.vungxanh.insight.overview;

import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.surveillance.cases.CaseCounts;
import vn.vungxanh.surveillance.tracing.ContactFigures;

/** A unit and its figures at the instant asked for. */
public record UnitState(Unit unit, CaseCounts cases, ContactFigures contacts) {}
