package vn.vungxanh.surveillance.traces;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.surveillance.presence.Place;

/**
 * Where a case was while infectious: to be disinfected.
 *
 * @param place null for a place that is known in words only
 */
public record CasePlace(@Nullable Place place, String name, List<Time> times) {

    /** @param stated whether somebody checked out; else the end is what the definition takes as usual */
    public record Time(Instant from, Instant to, boolean stated) {}

    public CasePlace {
        times = List.copyOf(times);
    }

    public Instant first() {
        return times.get(0).from();
    }

    public Instant last() {
        return times.get(times.size() - 1).to();
    }
}
