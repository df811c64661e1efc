package vn.vungxanh.insight.scenarios;

import java.time.Instant;
import java.util.List;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;

/** Asks a room that keeps stores or people what a unit has. What it does not know it leaves out. */
interface KnowsSupplies {

    List<Have> of(Scope scope, UnitId unit, Instant asOf);
}
