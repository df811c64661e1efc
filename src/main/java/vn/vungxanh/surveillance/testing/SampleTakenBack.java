package vn.vungxanh.surveillance.testing;

import java.time.Instant;
import java.util.UUID;

/** A scan at the table was undone: this person was not sampled at that moment. */
public record SampleTakenBack(UUID person, String disease, Instant at) {}
