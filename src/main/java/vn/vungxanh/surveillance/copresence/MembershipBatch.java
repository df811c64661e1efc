package vn.vungxanh.surveillance.copresence;

/**
 * Who belongs to which group and when, in the order of the sequence numbers, in columns. A later row with the same person,
 * group and start replaces the earlier one, for instance to set the end.
 */
public final class MembershipBatch {
    /** Still a member. */
    public static final long NONE = Spans.NONE;

    private final Spans spans;

    public MembershipBatch(int capacity) {
        spans = new Spans(capacity);
    }

    /**
     * @param from seconds since 1970, inclusive
     * @param to exclusive, or {@link #NONE}
     * @throws IllegalArgumentException when the row lies outside of what the index can hold, see {@link Limits}
     */
    public MembershipBatch add(int person, int group, long from, long to, long sequence) {
        spans.add(person, group, from, to, sequence);
        return this;
    }

    public int size() {
        return spans.size();
    }

    public int person(int row) {
        return spans.person(row);
    }

    public int group(int row) {
        return spans.other(row);
    }

    public long from(int row) {
        return spans.from(row);
    }

    public long to(int row) {
        return spans.to(row);
    }

    public long lastSequence() {
        return spans.lastSequence();
    }
}
