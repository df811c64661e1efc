package vn.vungxanh.territory.checkpoints;

import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * Why it matters where somebody comes from.
 *
 * @param level of the list of places; null for what happens inside the province
 * @param note the source, or the name of the zone or the outbreak
 */
public record Affected(By by, AffectedArea.@Nullable Level level, UnitId unit, String note) {

    /** The gravest first. */
    public enum By {
        /** Comes out of a locked hamlet. */
        LOCKED,
        /** On the dated list. */
        LIST,
        /** A directive 16 that this program knows. */
        DIRECTIVE,
        /** A zone somewhere in the commune. */
        ZONE,
        OUTBREAK
    }
}
