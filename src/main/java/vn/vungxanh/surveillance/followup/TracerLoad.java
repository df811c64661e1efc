package vn.vungxanh.surveillance.followup;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * What is on somebody's list, and what of it is late.
 *
 * @param tracer null for the contacts of a commune that nobody calls yet
 */
public record TracerLoad(
        @Nullable UUID tracer,
        @Nullable String name,
        UnitId unit,
        long open,
        long due,
        long done,
        long late,
        long urgent) {}
