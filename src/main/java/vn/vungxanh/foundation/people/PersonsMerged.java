package vn.vungxanh.foundation.people;

import java.time.Instant;
import java.util.UUID;

/** Two records were found to be one person; both stay, the merged one points at the kept one. */
public record PersonsMerged(UUID kept, UUID merged, Instant at) {}
