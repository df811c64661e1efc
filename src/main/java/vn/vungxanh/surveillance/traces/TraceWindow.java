package vn.vungxanh.surveillance.traces;

import java.time.Instant;
import vn.vungxanh.surveillance.copresence.Source;

/** The time that a question looks at, and why it begins and ends there. From inclusive, to exclusive. */
public record TraceWindow(Instant from, Instant to, Since since, Until until) {

    /** What the beginning counts from. */
    public enum Since {
        ONSET,
        SAMPLING,
        REPORT
    }

    public enum Until {
        /** Kept apart since then, as the room says that did it. */
        ISOLATED,
        /** Confirmed and so taken as isolated, for no room says when it was. */
        CONFIRMED,
        /** As long as the definition goes. */
        LONGEST,
        AS_OF
    }

    public long fromSecond() {
        return from.getEpochSecond();
    }

    public long toSecond() {
        return to.getEpochSecond();
    }

    Source source(int[] persons) {
        return new Source(persons, fromSecond(), toSecond());
    }
}
