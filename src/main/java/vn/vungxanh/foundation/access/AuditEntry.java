package vn.vungxanh.foundation.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * One deed in the trail.
 *
 * @param what a message key of the room that did it
 * @param subjects the first of them; {@code subjectCount} says how many there are
 */
public record AuditEntry(
        UUID id,
        Instant at,
        StaffId staff,
        String login,
        UnitId unit,
        String deed,
        String what,
        List<UUID> subjects,
        int subjectCount,
        @Nullable String detail) {}
