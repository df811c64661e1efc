package vn.vungxanh.foundation.tasks;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.access.StaffId;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.directives.DirectiveId;

/**
 * Which tasks, as they stood at an instant.
 *
 * @param below also those of all units below, across reforms
 * @param due only those that fall due on this day or before
 * @param room only those that this room made
 */
public record TaskFilter(
        UnitId unit,
        boolean below,
        Instant asOf,
        Show show,
        @Nullable LocalDate due,
        @Nullable StaffId person,
        @Nullable DirectiveId because,
        @Nullable String room,
        @Nullable String words) {

    public enum Show {
        /** Late ones first. */
        OWED,
        LATE,
        TODAY,
        /** Done, says the owner; the giver has not confirmed. */
        WAITING,
        CONFIRMED,
        ALL;

        public String key() {
            return "tasks.show." + name();
        }
    }

    public static TaskFilter owed(UnitId unit, Instant asOf) {
        return new TaskFilter(unit, true, asOf, Show.OWED, null, null, null, null, null);
    }

    public TaskFilter showing(Show other) {
        return new TaskFilter(unit, below, asOf, other, due, person, because, room, words);
    }

    public TaskFilter of(UnitId other) {
        return new TaskFilter(other, below, asOf, show, due, person, because, room, words);
    }

    public TaskFilter because(DirectiveId document) {
        return new TaskFilter(unit, below, asOf, show, due, person, document, room, words);
    }

    public TaskFilter madeBy(String other) {
        return new TaskFilter(unit, below, asOf, show, due, person, because, other, words);
    }
}
