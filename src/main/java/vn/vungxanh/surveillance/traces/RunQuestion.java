package vn.vungxanh.surveillance.traces;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is asked of many cases at once; a case named twice counts once. */
public record RunQuestion(
        List<UUID> cases,
        int depth,
        @Nullable String definition,
        @Nullable Instant asOf) {

    public static final int MOST_CASES = 5_000;

    public RunQuestion {
        cases = List.copyOf(new LinkedHashSet<>(cases));
        TracesRule.NO_CASES.brokenIf(cases.isEmpty());
        TracesRule.TOO_MANY_CASES.brokenIf(cases.size() > MOST_CASES, MOST_CASES);
        TracesRule.DEPTH_OUT_OF_RANGE.brokenIf(depth < 1 || depth > TraceQuestion.DEEPEST, TraceQuestion.DEEPEST);
    }

    TraceQuestion about(UUID caseId, Instant at) {
        return new TraceQuestion(caseId, depth, definition, at, WhatIf.NOTHING);
    }
}
