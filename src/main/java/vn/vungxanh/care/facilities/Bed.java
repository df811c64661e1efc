package vn.vungxanh.care.facilities;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A listed bed. */
public record Bed(
        BedId id,
        FacilityId facility,
        UUID ward,
        String wardName,
        String code,
        BedKind kind,
        @Nullable LocalDate outSince,
        @Nullable String outReason) {}
