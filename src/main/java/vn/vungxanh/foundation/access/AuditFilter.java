package vn.vungxanh.foundation.access;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the reader of the trail asks for; null does not restrict. */
public record AuditFilter(
        @Nullable String login,
        @Nullable UUID subject,
        @Nullable String deed,
        @Nullable LocalDate day) {}
