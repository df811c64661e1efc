package vn.vungxanh.capacity.workforce;

import vn.vungxanh.foundation.adminunits.UnitId;

/** So many people of a line of the register, without names. */
public record People(UnitId unit, String organisation, Service service, Skill skill, Standing standing, int people) {}
