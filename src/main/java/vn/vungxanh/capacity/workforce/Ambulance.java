package vn.vungxanh.capacity.workforce;

import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * What those who carry patients know of an ambulance; who drives it and how to call it stay with its unit.
 *
 * @param partition whether a wall parts driver and patient
 * @param ready in service: neither in repair nor gone
 */
public record Ambulance(
        VehicleId id, String plate, String organisation, UnitId unit, boolean partition, boolean ready) {}
