package vn.vungxanh.insight.statutory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/** A form that the records say is owed; it may be known already. */
record OwedForm(
        FormKind kind,
        UnitId unit,
        @Nullable UUID about,
        String label,
        LocalDate from,
        LocalDate to,
        Instant startedAt) {}
