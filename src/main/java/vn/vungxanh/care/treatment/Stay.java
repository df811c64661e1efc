package vn.vungxanh.care.treatment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.care.facilities.BedId;
import vn.vungxanh.care.facilities.BedKind;
import vn.vungxanh.care.facilities.FacilityId;

/**
 * Where a patient lay from when until when.
 *
 * @param bed its code, where the beds are listed
 * @param reason why the patient came here from the stay before
 */
public record Stay(
        UUID id,
        AdmissionId admission,
        FacilityId facility,
        String facilityName,
        @Nullable BedId bedId,
        @Nullable String bed,
        @Nullable String ward,
        BedKind bedKind,
        Instant fromAt,
        @Nullable Instant untilAt,
        @Nullable String reason) {}
