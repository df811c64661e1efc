package vn.vungxanh.foundation.field;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What contradicts something else, with everything that was sent.
 *
 * @param capturedAt by the program's clock
 * @param version of the record that stands against it
 * @param against the item that stands, where it is one
 * @param fields by name: what both started from, what was sent, what stands
 * @param receipt once it is decided
 */
public record Candidate(
        UUID id,
        UUID item,
        int unit,
        UUID device,
        long seq,
        String hash,
        String kind,
        int formVersion,
        @Nullable Long base,
        String payload,
        Instant capturedAt,
        Instant deviceCapturedAt,
        UUID authorId,
        String author,
        String sentBy,
        Instant receivedAt,
        Reason reason,
        @Nullable UUID against,
        @Nullable Long version,
        Map<String, FieldPair> fields,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable Decision decision,
        @Nullable String note,
        @Nullable String receipt) {

    public Candidate {
        fields = Map.copyOf(fields);
    }

    /** Why it waits. */
    public enum Reason {
        /** The same id came with other words. */
        SAME_ID,
        /** Corrected on the telephone after it had been sent once; the other one of the two arrived first. */
        CORRECTION,
        /** Somebody else changed the record meanwhile. */
        FIELDS
    }

    /** What a supervisor said. The candidate itself is kept in any case. */
    public enum Decision {
        /** What stands is right. */
        KEPT,
        /** Field by field. */
        MERGED,
        /** Both happened: a record of its own. */
        TAKEN
    }
}
