package vn.vungxanh.surveillance.presence;

import java.time.Instant;
import java.util.UUID;

/**
 * Two telephones heard each other.
 *
 * @param id the sender's: sent again, it is stored once
 * @param attenuationDb the smaller the nearer
 */
public record Encounter(String id, UUID first, UUID second, Instant at, int seconds, int attenuationDb) {}
