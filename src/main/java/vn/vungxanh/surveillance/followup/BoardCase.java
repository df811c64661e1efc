package vn.vungxanh.surveillance.followup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/** A case as its board sees it, with what is known of its contacts now. */
public record BoardCase(
        UUID id,
        UUID person,
        String code,
        UnitId unit,
        String disease,
        Instant reportedAt,
        @Nullable Instant confirmedAt,
        long contacts,
        long due,
        long done,
        long late,
        long urgent,
        long unassigned,
        long lost) {}
