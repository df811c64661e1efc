package vn.vungxanh.insight.duties;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * A record that does not say all that is required.
 *
 * @param name how the office calls it: a code, or the person's name
 * @param page where it is filled in
 */
public record Incomplete(
        String form, UUID subject, UnitId unit, String name, Instant knownAt, List<String> missing, String page) {}
