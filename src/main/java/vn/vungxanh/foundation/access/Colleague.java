package vn.vungxanh.foundation.access;

import vn.vungxanh.foundation.adminunits.UnitId;

/** Somebody of the staff as others see them: no login, no roles. */
public record Colleague(StaffId id, String name, UnitId home) {}
