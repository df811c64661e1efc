package vn.vungxanh.foundation.adminunits;

/** A unit that shares a border, and roughly how long that border is, in kilometres. */
public record Neighbour(Unit unit, double borderKm) {}
