package vn.vungxanh.care.isolation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was decided for somebody: the rule, or an officer's reason against it. */
record Decided(
        Regulation rule,
        int days,
        Place place,
        @Nullable String reason,
        @Nullable LocalDate countedFrom,
        @Nullable LocalDate endsOn) {}
