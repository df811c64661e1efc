package vn.vungxanh.surveillance.copresence;

import java.util.Arrays;

/** What the index holds at one moment: for each kind of evidence its segments, the oldest first. Never changed. */
record View(Segment[][] segments, long[] sequences) {

    static View empty() {
        int kinds = Evidence.values().length;
        Segment[][] none = new Segment[kinds][];
        Arrays.fill(none, new Segment[0]);
        return new View(none, new long[kinds]);
    }

    Segment[] of(Evidence kind) {
        return segments[kind.ordinal()];
    }

    long sequence(Evidence kind) {
        return sequences[kind.ordinal()];
    }

    View with(Evidence kind, Segment[] replaced, long sequence) {
        Segment[][] all = segments.clone();
        long[] last = sequences.clone();
        all[kind.ordinal()] = replaced;
        last[kind.ordinal()] = sequence;
        return new View(all, last);
    }

    /** Whether a later segment replaces an event found in segment {@code found}. */
    static boolean replaced(Segment[] segments, int found, int left, int right, long at, Entries scratch) {
        for (int later = found + 1; later < segments.length; later++) {
            Segment segment = segments[later];
            if (segment.mayBegin(left, at, at) && segment.contains(left, right, at, scratch)) {
                return true;
            }
        }
        return false;
    }
}
