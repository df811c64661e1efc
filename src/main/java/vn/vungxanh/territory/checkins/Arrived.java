package vn.vungxanh.territory.checkins;

import java.time.Instant;

/** What became of an arrival. It is on disk. */
public record Arrived(String id, Outcome outcome, Instant in) {

    public enum Outcome {
        /** Traces see it. */
        STORED,
        DUPLICATE,
        /** Kept for the officer of the place to look at. */
        HELD
    }
}
