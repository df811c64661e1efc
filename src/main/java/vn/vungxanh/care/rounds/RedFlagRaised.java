package vn.vungxanh.care.rounds;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Somebody who is watched shows a sign that needs an act.
 *
 * @param alarms ids of the alarms
 * @param unit whose team saw it
 */
public record RedFlagRaised(List<UUID> alarms, int unit, Instant at) {}
