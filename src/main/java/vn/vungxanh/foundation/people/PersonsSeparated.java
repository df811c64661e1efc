package vn.vungxanh.foundation.people;

import java.time.Instant;
import java.util.UUID;

/** A merge was taken back. */
public record PersonsSeparated(UUID kept, UUID separated, Instant at) {}
