package vn.vungxanh.territory.declarations;

import java.time.Instant;
import java.util.UUID;

/**
 * What became of one declaration. STORED and DUPLICATE are the same to the sender: it is kept, once.
 *
 * @param receipt the number on the receipt, as people read it: "7F3KQ-92QDM"; empty for a conflict
 */
public record Taken(UUID id, Outcome outcome, String receipt, Instant declaredAt) {

    public enum Outcome {
        STORED,
        DUPLICATE,
        /** The id belongs to another content, which stays as it is. */
        CONFLICT
    }

    public boolean kept() {
        return outcome != Outcome.CONFLICT;
    }
}
