package vn.vungxanh.surveillance.cases;

import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;

/** A case as lists point to it. */
public record CaseReference(CaseId id, PersonId person, String disease, UnitId unit) {}
