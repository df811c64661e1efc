package vn.vungxanh.surveillance.traces;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of one case.
 *
 * @param depth 1 for F1, 2 for F2 too
 * @param definition id of a contact definition; null for the one in force when the case was confirmed
 * @param asOf nothing that happened or was declared later counts; null for now
 */
public record TraceQuestion(
        UUID caseId,
        int depth,
        @Nullable String definition,
        @Nullable Instant asOf,
        WhatIf whatIf) {

    public static final int DEEPEST = 4;

    public TraceQuestion {
        TracesRule.DEPTH_OUT_OF_RANGE.brokenIf(depth < 1 || depth > DEEPEST, DEEPEST);
    }

    public static TraceQuestion of(UUID caseId, int depth) {
        return new TraceQuestion(caseId, depth, null, null, WhatIf.NOTHING);
    }

    public TraceQuestion deep(int levels) {
        return new TraceQuestion(caseId, levels, definition, asOf, whatIf);
    }

    public TraceQuestion changed(WhatIf changes) {
        return new TraceQuestion(caseId, depth, definition, asOf, changes);
    }

    public TraceQuestion under(@Nullable String other) {
        return new TraceQuestion(caseId, depth, other, asOf, whatIf);
    }

    public TraceQuestion about(UUID other) {
        return new TraceQuestion(other, depth, definition, asOf, whatIf);
    }
}
