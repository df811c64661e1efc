package vn.vungxanh.foundation.people;

import java.time.Instant;
import java.util.UUID;

/**
 * Two persons who may be one, for somebody to decide.
 *
 * @param reasonKey the message key of what they share and what speaks against it
 */
public record DoubtfulPair(UUID id, Person first, Person second, String reasonKey, Instant raisedAt) {}
