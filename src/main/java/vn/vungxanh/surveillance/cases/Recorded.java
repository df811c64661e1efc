package vn.vungxanh.surveillance.cases;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What became of one case that was handed in: its id, or the rule that it breaks. */
public record Recorded(
        @Nullable CaseId id, Effect effect, @Nullable CaseRule rule) {

    public enum Effect {
        CREATED,
        /** Known before; something new was learnt. Nothing known is erased by an empty field. */
        UPDATED,
        /** Known before, nothing new. */
        DUPLICATE,
        REJECTED
    }

    static Recorded as(Effect effect, CaseId id) {
        return new Recorded(id, effect, null);
    }

    static Recorded rejectedBy(CaseRule rule) {
        return new Recorded(null, Effect.REJECTED, rule);
    }

    /** The id of a case that was not rejected. */
    public CaseId caseId() {
        return Objects.requireNonNull(id, "a rejected case has no id");
    }
}
