package vn.vungxanh.surveillance.traces;

import java.time.Instant;
import java.util.List;
import vn.vungxanh.surveillance.copresence.ContactRule;
import vn.vungxanh.surveillance.copresence.Source;
import vn.vungxanh.surveillance.tracing.ContactDefinition;

/**
 * One question answered by the index, with all that is needed to explain it.
 *
 * @param rows one a person, in the order of level, tier, score
 * @param cutOff the last event of the record that the answer knows of
 */
record TraceRun(
        Ill ill,
        int depth,
        ContactDefinition definition,
        WhatIf whatIf,
        ContactRule rule,
        TraceWindow window,
        Instant asOf,
        Source source,
        List<Traced> rows,
        KnownMeetings known,
        long cutOff) {}
