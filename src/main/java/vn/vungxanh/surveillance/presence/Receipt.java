package vn.vungxanh.surveillance.presence;

import org.jspecify.annotations.Nullable;

/**
 * What became of one item, in the order in which they were sent.
 *
 * @param rule why it was rejected
 * @param field of the item that the rule is about
 */
public record Receipt(
        String id,
        Outcome outcome,
        @Nullable PresenceRule rule,
        @Nullable String field) {

    public enum Outcome {
        /** On disk, and traces see it. */
        STORED,
        /** Was stored before, with the same content. */
        DUPLICATE,
        REJECTED
    }

    static Receipt stored(String id) {
        return new Receipt(id, Outcome.STORED, null, null);
    }

    static Receipt duplicate(String id) {
        return new Receipt(id, Outcome.DUPLICATE, null, null);
    }

    /** Also for an item that could not even be read. */
    public static Receipt rejected(String id, PresenceRule rule) {
        return new Receipt(id, Outcome.REJECTED, rule, rule.field());
    }
}
