package vn.vungxanh.demonstration;

import java.time.Instant;
import java.util.UUID;

/** Two synthetic telephones heard each other. */
record Heard(UUID id, Resident first, Resident second, Instant at, int seconds, int attenuationDb) {}
