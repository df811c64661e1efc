package vn.vungxanh.surveillance.copresence;

import java.util.Arrays;

/** The rows of an answer in columns. */
final class ContactTable implements Contacts {
    private static final Basis[] BASES = Basis.values();

    /** Where each level begins; one more than there are levels. */
    private int[] begins = new int[] {0};

    private int[] person = new int[256];
    private int[] via = new int[256];
    private byte[] tierAndBasis = new byte[256];
    private int[] where = new int[256];
    private long[] at = new long[256];
    private int[] seconds = new int[256];
    private int[] signal = new int[256];
    private long[] firstAt = new long[256];
    private int[] meetings = new int[256];
    private long[] score = new long[256];
    private int size;
    private int[][] counts = new int[0][];

    void clear() {
        size = 0;
        begins = new int[] {0};
        counts = new int[0][];
    }

    void addLevel() {
        begins = Arrays.copyOf(begins, begins.length + 1);
        begins[begins.length - 1] = size;
        counts = Arrays.copyOf(counts, counts.length + 1);
        counts[counts.length - 1] = new int[Gathering.TIERS.length];
    }

    /** Adds what stands in a slot to the last level. */
    void add(Gathering gathering, int slot) {
        if (size == person.length) {
            resize(size * 2);
        }
        Meetings from = gathering.meetings;
        int best = gathering.best[slot];
        int tier = gathering.key[slot] & 1;
        person[size] = gathering.key[slot] >>> 1;
        via[size] = from.via[best];
        tierAndBasis[size] = (byte) (tier << 4 | from.basis[best]);
        where[size] = from.where[best];
        at[size] = from.at[best];
        seconds[size] = from.seconds[best];
        signal[size] = from.signal[best];
        firstAt[size] = gathering.firstAt[slot];
        meetings[size] = gathering.counting[slot];
        score[size] = gathering.score(slot);
        begins[begins.length - 1] = ++size;
        counts[counts.length - 1][tier]++;
    }

    private void addRow(ContactTable from, int row) {
        person[size] = from.person[row];
        via[size] = from.via[row];
        tierAndBasis[size] = from.tierAndBasis[row];
        where[size] = from.where[row];
        at[size] = from.at[row];
        seconds[size] = from.seconds[row];
        signal[size] = from.signal[row];
        firstAt[size] = from.firstAt[row];
        meetings[size] = from.meetings[row];
        score[size] = from.score[row];
        begins[begins.length - 1] = ++size;
        counts[counts.length - 1][from.tierAndBasis[row] >> 4]++;
    }

    /** A table of its own with the rows that {@code kept} lets pass. */
    void copyTo(ContactTable into, java.util.function.IntPredicate kept) {
        into.clear();
        into.resize(Math.max(size, 1));
        for (int level = 1; level < begins.length; level++) {
            into.addLevel();
            for (int row = begins[level - 1]; row < begins[level]; row++) {
                if (kept.test(row)) {
                    into.addRow(this, row);
                }
            }
        }
    }

    /** First row of a level, which counts from 1. */
    int begin(int level) {
        return begins[level - 1];
    }

    Tier tier(int row) {
        return Gathering.TIERS[tierAndBasis[row] >> 4];
    }

    long firstAt(int row) {
        return firstAt[row];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Contact get(int row) {
        java.util.Objects.checkIndex(row, size);
        Meeting best = new Meeting(
                via[row],
                person[row],
                BASES[tierAndBasis[row] & 15],
                tier(row),
                where[row],
                at[row],
                seconds[row],
                signal[row]);
        return new Contact(person[row], level(row), via[row], best, firstAt[row], meetings[row], score[row]);
    }

    @Override
    public int person(int row) {
        return person[java.util.Objects.checkIndex(row, size)];
    }

    @Override
    public int level(int row) {
        int level = 1;
        while (begins[level] <= row) {
            level++;
        }
        return level;
    }

    @Override
    public int count(int level, Tier tier) {
        return level < 1 || level > counts.length ? 0 : counts[level - 1][tier.ordinal()];
    }

    @Override
    public int rowOf(int number) {
        for (int level = 1; level < begins.length; level++) {
            int row = Arrays.binarySearch(person, begins[level - 1], begins[level], number);
            if (row >= 0) {
                return row;
            }
        }
        return -1;
    }

    private void resize(int capacity) {
        person = Arrays.copyOf(person, capacity);
        via = Arrays.copyOf(via, capacity);
        tierAndBasis = Arrays.copyOf(tierAndBasis, capacity);
        where = Arrays.copyOf(where, capacity);
        at = Arrays.copyOf(at, capacity);
        seconds = Arrays.copyOf(seconds, capacity);
        signal = Arrays.copyOf(signal, capacity);
        firstAt = Arrays.copyOf(firstAt, capacity);
        meetings = Arrays.copyOf(meetings, capacity);
        score = Arrays.copyOf(score, capacity);
    }
}
