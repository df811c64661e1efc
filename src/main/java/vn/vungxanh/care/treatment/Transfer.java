package vn.vungxanh.care.treatment;

import java.time.Instant;
import java.util.UUID;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.FacilityId;

/** A transfer that was proposed and is neither done nor given up. */
public record Transfer(
        UUID id,
        AdmissionId admission,
        FacilityId from,
        FacilityId to,
        BedKind kind,
        String reason,
        Instant proposedAt,
        String proposedBy) {}
