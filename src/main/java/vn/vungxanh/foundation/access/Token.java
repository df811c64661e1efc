package vn.vungxanh.foundation.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A personal access token, without its secret.
 *
 * @param hint how it begins, to tell it from others
 * @param secondFactor whether it was made by somebody who had shown the second factor
 */
public record Token(
        UUID id,
        StaffId owner,
        String label,
        String hint,
        Set<Permission> permissions,
        boolean secondFactor,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    static final String PREFIX = "vx_";

    public Token {
        permissions = Set.copyOf(permissions);
    }

    public boolean isLive(Instant at) {
        return revokedAt == null && expiresAt.isAfter(at);
    }
}
