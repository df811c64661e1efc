package vn.vungxanh.surveillance.traces;

import java.time.Instant;
import java.util.List;
import vn.vungxanh.surveillance.tracing.ContactDefinition;

/**
 * Where a case may have it from.
 *
 * @param exposure the time before onset that was looked at
 * @param candidates how many other cases were infectious in it, anywhere
 */
public record Backward(
        Ill ill,
        ContactDefinition definition,
        TraceWindow exposure,
        Instant asOf,
        long cutOff,
        int candidates,
        List<LikelySource> sources,
        List<ExposurePlace> places) {

    public Backward {
        sources = List.copyOf(sources);
        places = List.copyOf(places);
    }
}
