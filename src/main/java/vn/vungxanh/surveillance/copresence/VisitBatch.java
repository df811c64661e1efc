package vn.vungxanh.surveillance.copresence;

import java.util.Arrays;

/** Check-ins in the order of their sequence numbers, in columns. Grows as rows are added; not to be changed once appended. */
public final class VisitBatch {
    /** No check-out. */
    public static final long NONE = -1;

    private int[] persons;
    private int[] places;
    private long[] ins;
    private long[] outs;
    private int size;
    private long lastSequence;

    public VisitBatch(int capacity) {
        persons = new int[Math.max(capacity, 1)];
        places = new int[persons.length];
        ins = new long[persons.length];
        outs = new long[persons.length];
    }

    /**
     * @param in seconds since 1970
     * @param out not before {@code in}, or {@link #NONE}
     * @throws IllegalArgumentException when the row lies outside of what the index can hold, see {@link Limits}
     */
    public VisitBatch add(int person, int place, long in, long out, long sequence) {
        Limits.checkNumber(person);
        Limits.checkNumber(place);
        Limits.checkTime(in);
        if (out != NONE) {
            Limits.checkSpan(in, out);
        }
        if (size == persons.length) {
            int larger = size * 2;
            persons = Arrays.copyOf(persons, larger);
            places = Arrays.copyOf(places, larger);
            ins = Arrays.copyOf(ins, larger);
            outs = Arrays.copyOf(outs, larger);
        }
        persons[size] = person;
        places[size] = place;
        ins[size] = in;
        outs[size++] = out;
        lastSequence = Math.max(lastSequence, sequence);
        return this;
    }

    public int size() {
        return size;
    }

    public int person(int row) {
        return persons[row];
    }

    public int place(int row) {
        return places[row];
    }

    public long in(int row) {
        return ins[row];
    }

    public long out(int row) {
        return outs[row];
    }

    public long lastSequence() {
        return lastSequence;
    }
}
