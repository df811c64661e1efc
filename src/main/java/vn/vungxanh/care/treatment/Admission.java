package vn.vungxanh.care.treatment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.FacilityId;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.Severity;

/**
 * One treatment of one person.
 *
 * @param unit where the person lives
 * @param facility where the person lies now, or lay at the end
 * @param severity as last seen
 * @param watchDays of the watch at home that the rule asks for after the discharge; 0 while it lasts
 */
public record Admission(
        AdmissionId id,
        PersonId person,
        @Nullable CaseId caseId,
        UnitId unit,
        FacilityId facility,
        UnitId facilityUnit,
        BedKind bedKind,
        Instant admittedAt,
        Severity firstSeverity,
        Severity severity,
        Instant severityAt,
        boolean pregnant,
        List<String> comorbidities,
        @Nullable LocalDate expectedOn,
        @Nullable Instant endedAt,
        @Nullable End end,
        @Nullable String endPlace,
        @Nullable String endCause,
        @Nullable String endRule,
        @Nullable String endOverride,
        int watchDays,
        @Nullable Instant cancelledAt,
        Instant enteredAt,
        int version) {

    public Admission {
        comorbidities = List.copyOf(comorbidities);
    }

    public boolean isOpen() {
        return endedAt == null && cancelledAt == null;
    }
}
