package vn.vungxanh.foundation.people;

import java.time.Instant;
import java.util.UUID;

/** A merge that stands, and can be undone. */
public record Merge(UUID id, PersonId kept, PersonId merged, String mergedName, Instant mergedAt) {}
