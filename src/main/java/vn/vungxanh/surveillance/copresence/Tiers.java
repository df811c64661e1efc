package vn.vungxanh.surveillance.copresence;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns batches into segments and keeps the open ones few: when four of about one size have come together, they become one of the
 * next size, so that an event is written again only a few times.
 */
final class Tiers {
    private static final int TOGETHER = 4;

    private final Radix radix = new Radix();

    /** @param frozen how many of the oldest must stay as they are */
    Segment[] add(Segment[] segments, int frozen, Columns batch, int longestGap) {
        long sum = batch.size;
        int begin = segments.length;
        for (int from = swallowed(segments, frozen, begin, sum);
                begin - from >= TOGETHER - 1;
                from = swallowed(segments, frozen, begin, sum)) {
            while (begin > from) {
                sum += segments[--begin].size();
            }
        }
        Columns all = batch;
        if (begin < segments.length) {
            all = new Columns(Math.toIntExact(sum));
            for (int i = begin; i < segments.length; i++) {
                ((RawSegment) segments[i]).addTo(all);
            }
            for (int i = 0; i < batch.size; i++) {
                all.add(batch.left[i], batch.right[i], batch.at[i], batch.length[i], batch.extra[i]);
            }
        }
        List<Segment> kept = new ArrayList<>(List.of(segments).subList(0, begin));
        kept.add(RawSegment.of(all, longestGap, radix));
        return kept.toArray(Segment[]::new);
    }

    /** First of the segments before {@code begin} that are not larger by a tier than what comes behind them. */
    private static int swallowed(Segment[] segments, int frozen, int begin, long size) {
        int from = begin;
        while (from > frozen && mayMerge(segments[from - 1]) && tier(segments[from - 1].size()) <= tier(size)) {
            from--;
        }
        return from;
    }

    private static int tier(long size) {
        return (63 - Long.numberOfLeadingZeros(size | 1024)) / 2;
    }

    private static boolean mayMerge(Segment segment) {
        return segment instanceof RawSegment;
    }
}
