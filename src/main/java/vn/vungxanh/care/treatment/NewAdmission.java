package vn.vungxanh.care.treatment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.care.facilities.BedId;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.FacilityId;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.Severity;

/**
 * Somebody comes to a facility.
 *
 * @param bed one of its listed beds; where beds are listed and none is named, the first free one of the kind
 */
public record NewAdmission(
        PersonId person,
        @Nullable CaseId caseId,
        FacilityId facility,
        BedKind bedKind,
        Instant at,
        Severity severity,
        @Nullable BedId bed,
        boolean pregnant,
        List<String> comorbidities) {

    public NewAdmission {
        comorbidities = List.copyOf(comorbidities);
    }

    public static NewAdmission of(
            PersonId person,
            @Nullable CaseId caseId,
            FacilityId facility,
            BedKind bedKind,
            Instant at,
            Severity severity) {
        return new NewAdmission(person, caseId, facility, bedKind, at, severity, null, false, List.of());
    }

    public NewAdmission inBed(@Nullable BedId which) {
        return new NewAdmission(person, caseId, facility, bedKind, at, severity, which, pregnant, comorbidities);
    }

    public NewAdmission knowing(boolean isPregnant, List<String> diseases) {
        return new NewAdmission(person, caseId, facility, bedKind, at, severity, bed, isPregnant, diseases);
    }
}
