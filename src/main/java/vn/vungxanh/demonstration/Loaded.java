package vn.vungxanh.demonstration;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.surveillance.cases.CaseId;

/**
 * What the doors made of the synthetic outbreak.
 *
 * @param persons by number of the resident
 * @param cases by number of the resident
 */
record Loaded(
        Outbreak outbreak,
        Movements movements,
        List<PersonId> persons,
        Map<Integer, CaseId> cases,
        Map<String, UnitId> communes) {

    UUID person(Resident resident) {
        return persons.get(resident.number()).value();
    }

    CaseId illness(Patient patient) {
        return Objects.requireNonNull(cases.get(patient.person().number()));
    }

    UnitId commune(String code) {
        return Objects.requireNonNull(communes.get(code));
    }
}
