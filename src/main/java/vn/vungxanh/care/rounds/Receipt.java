package vn.vungxanh.care.rounds;

import java.util.List;
import java.util.UUID;

/**
 * What became of what was sent.
 *
 * @param recorded how many looks are new; those sent before count as {@code known}
 * @param alarms the alarms that they raised or added to
 */
public record Receipt(int recorded, int known, List<UUID> alarms) {}
