package vn.vungxanh.capacity.workforce;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * Sent somewhere by an order.
 *
 * @param to none outside the province
 * @param until when they are expected back; none while nobody has said it
 */
public record Away(
        UUID order,
        @Nullable UnitId to,
        Instant from,
        @Nullable Instant until) {}
