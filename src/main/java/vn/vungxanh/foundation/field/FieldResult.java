package vn.vungxanh.foundation.field;

import java.util.List;
import java.util.Map;
import vn.vungxanh.kernel.Rule;
import vn.vungxanh.kernel.RuleBroken;

/** What became of an item in the room that it is for. */
public sealed interface FieldResult {

    /** @param receiptOf what was written, as the room names it: an id or a number, never personal data */
    record Stored(String receiptOf) implements FieldResult {}

    /**
     * Stays on the telephone with these words.
     *
     * @param field the name of the field that the rule is about; empty when it is about the whole form
     * @param details the arguments of the rule's sentence
     */
    record Rejected(String field, Rule rule, List<Object> details) implements FieldResult {

        public Rejected {
            details = List.copyOf(details);
        }

        public Rejected(String field, Rule rule) {
            this(field, rule, List.of());
        }

        public static Rejected of(String field, RuleBroken broken) {
            return new Rejected(field, broken.rule(), broken.details());
        }
    }

    /**
     * Somebody else changed the record meanwhile: kept for a supervisor, who decides field by field.
     *
     * @param version of the record as it is now
     * @param fields all that the two do not agree about, and all that either changed
     */
    record Conflict(long version, Map<String, FieldPair> fields) implements FieldResult {

        public Conflict {
            fields = Map.copyOf(fields);
        }
    }
}
