package vn.vungxanh.surveillance.traces;

import java.util.UUID;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * One case of a run and how many people were found of it.
 *
 * @param code the national number, else the local one
 */
public record RunCase(UUID id, String code, UnitId unit, int quarantine, int notified) {}
