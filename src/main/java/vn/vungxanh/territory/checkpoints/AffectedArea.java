package vn.vungxanh.territory.checkpoints;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * A place from which travellers are kept or watched, from a day to a day, both included.
 *
 * @param id null for the list that comes with the program
 */
public record AffectedArea(
        @Nullable UUID id,
        UnitId unit,
        Level level,
        LocalDate from,
        @Nullable LocalDate to,
        String source,
        String confidence) {

    public enum Level {
        /** Whoever comes is isolated in a site. */
        CENTRAL,
        /** Locked, or under Directive 16. */
        DIRECTIVE,
        /** Cases in the community. */
        CASES
    }

    /** Whether it was affected on one of these days. */
    boolean meets(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && (to == null || !to.isBefore(first));
    }
}
