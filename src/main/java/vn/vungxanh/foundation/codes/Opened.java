package vn.vungxanh.foundation.codes;

import java.time.Instant;
import java.util.UUID;

/**
 * What a code says that was signed by us and is in force.
 *
 * @param subject chosen by the room that issued the code; says nothing to anybody without the database
 */
public record Opened(CodeKind kind, UUID subject, Instant issuedAt, Instant expiresAt) {}
