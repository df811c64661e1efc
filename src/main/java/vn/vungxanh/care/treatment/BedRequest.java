package vn.vungxanh.care.treatment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.capacity.workforce.VehicleId;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.FacilityId;
import vn.vungxanh.care.protocols.Condition;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.Severity;

/**
 * Somebody needs a bed.
 *
 * @param name none where the reader may see the request but not the person
 * @param tier that the rule suggested
 * @param facility that took the patient
 * @param refusedBy facilities that said no
 */
public record BedRequest(
        RequestId id,
        PersonId person,
        @Nullable String name,
        CaseId caseId,
        UnitId unit,
        Severity severity,
        @Nullable Integer age,
        boolean pregnant,
        List<String> comorbidities,
        int tier,
        BedKind bedKind,
        String rule,
        RequestState state,
        @Nullable FacilityId suggested,
        @Nullable FacilityId facility,
        @Nullable BedKind acceptedKind,
        @Nullable VehicleId vehicle,
        List<FacilityId> refusedBy,
        @Nullable String reason,
        Instant requestedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant departedAt,
        @Nullable Instant arrivedAt,
        @Nullable AdmissionId admission,
        int version) {

    public BedRequest {
        comorbidities = List.copyOf(comorbidities);
        refusedBy = List.copyOf(refusedBy);
    }

    public Condition condition() {
        return new Condition(severity, age, pregnant, !comorbidities.isEmpty());
    }
}
