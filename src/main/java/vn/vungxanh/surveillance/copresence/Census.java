package vn.vungxanh.surveillance.copresence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what is held. */
final class Census {
    private Census() {}

    /** How many people have an entry on the left. */
    static long people(Segment[] segments) {
        BitSet people = new BitSet();
        for (Segment segment : segments) {
            segment.mark(people);
        }
        return people.cardinality();
    }

    /** Of what has no end, or ends after this second. The last value of an encounter counts, the gap of a check-in not. */
    static List<DayDigest> digests(Segment[] segments, Evidence kind, long endsAfter) {
        Map<Long, long[]> days = new TreeMap<>();
        Entries read = new Entries();
        Entries scratch = new Entries();
        for (int person = Segment.next(segments, Segment.LEFT, 0);
                person >= 0;
                person = Segment.next(segments, Segment.LEFT, person + 1)) {
            for (int i = 0; i < segments.length; i++) {
                read.size = 0;
                segments[i].scan(Segment.LEFT, person, Long.MIN_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE, read);
                for (int row = 0; row < read.size; row++) {
                    long at = read.at[row];
                    int length = read.length[row];
                    boolean over = length != Columns.NONE && at + length <= endsAfter;
                    if (!over && !View.replaced(segments, i, person, read.other[row], at, scratch)) {
                        long out = length == Columns.NONE ? VisitBatch.NONE : at + length;
                        long[] day = days.computeIfAbsent(DayDigest.dayOf(at), none -> new long[2]);
                        day[0]++;
                        long sum = DayDigest.of(person, read.other[row], at, out);
                        day[1] += kind == Evidence.ENCOUNTERS ? DayDigest.with(sum, read.extra[row]) : sum;
                    }
                }
            }
        }
        List<DayDigest> digests = new ArrayList<>();
        days.forEach((day, sums) -> digests.add(new DayDigest(day, sums[0], sums[1])));
        return digests;
    }
}
