package vn.vungxanh.care.treatment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.FacilityId;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.surveillance.cases.Severity;

/**
 * A row of the list of patients, as of the instant that was asked for.
 *
 * @param name null where the reader may see the treatment but not the person
 * @param reason of the last transfer
 */
public record AdmissionLine(
        AdmissionId id,
        PersonId person,
        @Nullable String name,
        @Nullable Integer birthYear,
        UnitId unit,
        @Nullable UUID caseId,
        @Nullable String caseCode,
        FacilityId facility,
        String facilityName,
        BedKind bedKind,
        @Nullable UUID bedId,
        @Nullable String bed,
        Instant admittedAt,
        Instant cameAt,
        @Nullable String reason,
        Severity severity,
        @Nullable LocalDate expectedOn,
        @Nullable Instant endedAt,
        @Nullable End end) {}
