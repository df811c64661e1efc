package vn.vungxanh.surveillance.copresence;

import java.util.ArrayList;
import java.util.List;

/** Turns batches into segments and keeps the open ones few: a new one swallows those before it that are not much larger. */
final class Tiers {
    private static final int RATIO = 2;

    private final Radix radix = new Radix();

    /** @param frozen how many of the oldest must stay as they are */
    Segment[] add(Segment[] segments, int frozen, Columns batch, int longestGap) {
        long sum = batch.size;
        int begin = segments.length;
        while (begin > frozen && mayMerge(segments[begin - 1]) && segments[begin - 1].size() < RATIO * sum) {
            sum += segments[--begin].size();
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

    private static boolean mayMerge(Segment segment) {
        return segment instanceof RawSegment;
    }
}
