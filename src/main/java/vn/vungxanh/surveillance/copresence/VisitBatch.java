package vn.vungxanh.surveillance.copresence;

/** Check-ins in the order of their sequence numbers, in columns. Grows as rows are added; not to be changed once appended. */
public final class VisitBatch {
    /** No check-out. */
    public static final long NONE = Spans.NONE;

    private final Spans spans;

    public VisitBatch(int capacity) {
        spans = new Spans(capacity);
    }

    /**
     * @param in seconds since 1970
     * @param out not before {@code in}, or {@link #NONE}
     * @throws IllegalArgumentException when the row lies outside of what the index can hold, see {@link Limits}
     */
    public VisitBatch add(int person, int place, long in, long out, long sequence) {
        spans.add(person, place, in, out, sequence);
        return this;
    }

    public int size() {
        return spans.size();
    }

    public int person(int row) {
        return spans.person(row);
    }

    public int place(int row) {
        return spans.other(row);
    }

    public long in(int row) {
        return spans.from(row);
    }

    public long out(int row) {
        return spans.to(row);
    }

    public long lastSequence() {
        return spans.lastSequence();
    }
}
