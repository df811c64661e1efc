package vn.vungxanh.surveillance.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.orders.Purpose;

/**
 * Which tests of persons, as the address of the list says it; whatever a screen or a report counts can be said in these
 * words.
 *
 * @param unit where the persons live, with everything below
 * @param pooled whether the sample shared its tube with others
 * @param reference whether an institute outside did it
 */
public record TestFilter(
        UnitId unit,
        Instant asOf,
        Outcome outcome,
        @Nullable TestKind kind,
        @Nullable Purpose purpose,
        @Nullable Boolean pooled,
        @Nullable LaboratoryId laboratory,
        @Nullable Boolean reference,
        @Nullable LocalDate sampledFrom,
        @Nullable LocalDate sampledTo,
        @Nullable LocalDate releasedFrom,
        @Nullable LocalDate releasedTo,
        @Nullable String text) {

    /** As of the instant. */
    public enum Outcome {
        /** Sampled by then. */
        TAKEN("t.sampled_at <= :asOf"),
        TESTED("t.released_at <= :asOf"),
        PENDING("t.sampled_at <= :asOf and (t.released_at is null or t.released_at > :asOf)"),
        POSITIVE("t.released_at <= :asOf and t.result = 'POSITIVE'"),
        /** One for each person found. */
        FIRST_POSITIVE("t.released_at <= :asOf and t.first_positive"),
        POOL_POSITIVE("t.released_at <= :asOf and t.result = 'POOL_POSITIVE'"),
        NEGATIVE("t.released_at <= :asOf and t.result = 'NEGATIVE'");

        private final String sql;

        Outcome(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    public static TestFilter of(UnitId unit, Instant asOf, Outcome outcome) {
        return new TestFilter(unit, asOf, outcome, null, null, null, null, null, null, null, null, null, null);
    }

    public TestFilter sampled(@Nullable LocalDate from, @Nullable LocalDate to) {
        return with(draft -> {
            draft.sampledFrom = from;
            draft.sampledTo = to;
        });
    }

    public TestFilter released(@Nullable LocalDate from, @Nullable LocalDate to) {
        return with(draft -> {
            draft.releasedFrom = from;
            draft.releasedTo = to;
        });
    }

    public TestFilter by(@Nullable LaboratoryId lab, @Nullable Boolean outside) {
        return with(draft -> {
            draft.laboratory = lab;
            draft.reference = outside;
        });
    }

    public TestFilter inPools(@Nullable Boolean shared) {
        return with(draft -> {
            draft.pooled = shared;
        });
    }

    public TestFilter of(Outcome other) {
        return with(draft -> {
            draft.outcome = other;
        });
    }

    private TestFilter with(Consumer<TestFilterDraft> change) {
        var draft = new TestFilterDraft(this);
        change.accept(draft);
        return draft.filter();
    }
}
