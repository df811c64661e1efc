package vn.vungxanh.surveillance.traces;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.surveillance.copresence.ContactRule;
import vn.vungxanh.surveillance.tracing.ContactDefinition;

/**
 * Who met a case.
 *
 * @param rule the definition's, with the changes of a what-if run
 * @param cutOff number of the last event of the record that the answer knows of
 * @param contacts a page of those whom the reader may see, after the filter
 * @param places by id, for the filter: where the contacts of the answer met
 */
public record TraceAnswer(
        Ill ill,
        int depth,
        ContactDefinition definition,
        WhatIf whatIf,
        ContactRule rule,
        TraceWindow window,
        Instant asOf,
        long cutOff,
        TraceSummary summary,
        Slice<TracedContact> contacts,
        Map<UUID, String> places) {

    public TraceAnswer {
        places = Map.copyOf(places);
    }
}
