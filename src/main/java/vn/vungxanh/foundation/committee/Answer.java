package vn.vungxanh.foundation.committee;

import java.time.Instant;
import vn.vungxanh.foundation.access.StaffId;
import vn.vungxanh.foundation.adminunits.UnitId;

public record Answer(StaffId author, UnitId from, Instant at, String body) {}
