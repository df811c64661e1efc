package vn.vungxanh.surveillance.followup;

import java.util.UUID;
import vn.vungxanh.foundation.adminunits.UnitId;

/** Somebody who may be given contacts, and how many this person has now. */
public record Tracer(UUID id, String name, UnitId unit, long load) {}
