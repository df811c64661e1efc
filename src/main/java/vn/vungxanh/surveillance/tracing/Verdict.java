package vn.vungxanh.surveillance.tracing;

import org.jspecify.annotations.Nullable;

/** What a definition says about an exposure, and the sentence of it that decided. */
public record Verdict(
        Outcome outcome,
        ContactDefinition definition,
        @Nullable Criterion criterion) {

    public enum Outcome {
        CLOSE,
        NOT_CLOSE,
        OUTSIDE_WINDOW,
        /** Facts are missing, or the definition leaves it to the officer: what the officer declared stands. */
        UNDECIDED
    }

    public boolean close() {
        return outcome == Outcome.CLOSE;
    }

    /** Whether the exposure makes a contact, given that the officer declares the person one. */
    public boolean countsWhenDeclared() {
        return outcome == Outcome.CLOSE || outcome == Outcome.UNDECIDED;
    }
}
