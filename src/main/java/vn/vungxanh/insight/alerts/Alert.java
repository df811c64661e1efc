package vn.vungxanh.insight.alerts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * What a recipient is told, or was.
 *
 * @param about the unit whose level changed
 * @param sentAt null while it waits
 * @param failed the sender would not take it
 */
public record Alert(
        UUID id,
        UUID recipient,
        String name,
        String phone,
        UnitId about,
        String regime,
        int before,
        int after,
        Instant changedAt,
        @Nullable Instant sentAt,
        boolean failed) {}
