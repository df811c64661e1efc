package vn.vungxanh.insight.reporting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the work on one part of a draft is.
 *
 * @param office the role whose people answer for it, by its name
 * @param person login of the one person who does
 */
public record PartWork(
        @Nullable String office,
        @Nullable String person,
        State state,
        int version,
        Instant changedAt,
        String changedBy) {

    public enum State {
        EMPTY,
        DRAFTED,
        AGREED
    }

    /** Somebody was asked in this very report: a template's office alone only says who may write. */
    boolean hasOwner() {
        return person != null || office != null;
    }

    PartWork now(State next, Instant at, String by) {
        return new PartWork(office, person, next, version + 1, at, by);
    }
}
