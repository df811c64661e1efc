package vn.vungxanh.foundation.codes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is kept.
 *
 * @param sealed the private half, only while it signs
 * @param retiredAt since then another one signs; what this one signed stays good
 * @param revokedAt since then nothing that it signed is good
 */
record StoredKey(
        int number,
        byte[] publicKey,
        byte @Nullable [] sealed,
        Instant madeAt,
        @Nullable Instant retiredAt,
        @Nullable Instant revokedAt,
        @Nullable String reason) {}
