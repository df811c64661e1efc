package vn.vungxanh.care.treatment;

import java.time.Instant;
import java.util.UUID;

/** @param replaced whether a later entry corrects this one */
public record Observation(UUID id, NewObservation seen, Instant enteredAt, String enteredBy, boolean replaced) {}
