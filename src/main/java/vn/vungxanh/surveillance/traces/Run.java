package vn.vungxanh.surveillance.traces;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run over many cases.
 *
 * @param missing cases that do not exist for whoever asked
 * @param done how many of the cases have been traced
 */
public record Run(
        UUID id,
        State state,
        Instant startedAt,
        @Nullable Instant endedAt,
        Instant asOf,
        @Nullable Long cutOff,
        @Nullable String definition,
        int depth,
        int cases,
        int missing,
        int done,
        TraceSummary.Found found) {

    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }
}
