package vn.vungxanh.surveillance.testing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A result that a rule refused, kept until somebody has dealt with it. */
public record SetAside(
        UUID id,
        @Nullable LaboratoryId laboratory,
        String barcode,
        String said,
        Via via,
        TestingRule rule,
        Instant at,
        String login) {}
