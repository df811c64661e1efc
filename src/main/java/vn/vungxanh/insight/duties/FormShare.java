package vn.vungxanh.insight.duties;

import vn.vungxanh.foundation.adminunits.UnitId;

/** Of one form in one unit: how many records there are and how many say all that is required. */
public record FormShare(UnitId unit, String form, long records, long complete) {}
