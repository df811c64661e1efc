package vn.vungxanh.care.rounds;

import java.util.List;
import java.util.Map;
import vn.vungxanh.kernel.Slice;

/** What a commune's team does now: whom to see, house by house. */
public record MorningList(
        RoundFilter filter, Map<RoundFilter.Show, Long> counts, List<PlaceCount> places, Slice<Household> households) {

    public long count(RoundFilter.Show show) {
        return counts.getOrDefault(show, 0L);
    }
}
