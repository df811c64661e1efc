package vn.vungxanh.insight.statutory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * Which forms, as they stood at an instant.
 *
 * @param below with all units below, or of the unit itself
 * @param kind one line of the table of forms, or all
 * @param dueUntil only what is due by then
 */
public record FormFilter(
        UnitId unit,
        boolean below,
        Instant asOf,
        Show show,
        @Nullable String kind,
        @Nullable Instant dueUntil) {

    public enum Show {
        /** Not sent yet, in time or late. */
        OWED,
        LATE,
        /** Owed and due before the day ends. */
        TODAY,
        SENT,
        SENT_LATE,
        /** Sent, and the level above has not answered. */
        WAITING,
        RETURNED,
        ALL
    }

    public static FormFilter of(UnitId unit, boolean below, Instant asOf, Show show) {
        return new FormFilter(unit, below, asOf, show, null, null);
    }

    public FormFilter showing(Show other) {
        return new FormFilter(unit, below, asOf, other, kind, dueUntil);
    }

    public FormFilter reaching(UnitId other, boolean all) {
        return new FormFilter(other, all, asOf, show, kind, dueUntil);
    }

    public FormFilter about(@Nullable String other) {
        return new FormFilter(unit, below, asOf, show, other, dueUntil);
    }
}
