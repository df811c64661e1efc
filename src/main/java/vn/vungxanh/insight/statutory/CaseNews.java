package vn.vungxanh.insight.statutory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/** A confirmed case as far as a duty to report follows from it. */
record CaseNews(
        UUID id,
        UnitId unit,
        String code,
        String disease,
        Instant confirmedAt,
        @Nullable LocalDate diedOn) {}
