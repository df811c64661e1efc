package vn.vungxanh.surveillance.copresence;

import java.util.Arrays;

/**
 * Who belongs to which group and when, in the order of the sequence numbers, in columns. A later row with the same person,
 * group and start replaces the earlier one, for instance to set the end.
 */
public final class MembershipBatch {
    /** Still a member. */
    public static final long NONE = -1;

    private int[] persons;
    private int[] groups;
    private long[] froms;
    private long[] tos;
    private int size;
    private long lastSequence;

    public MembershipBatch(int capacity) {
        persons = new int[Math.max(capacity, 1)];
        groups = new int[persons.length];
        froms = new long[persons.length];
        tos = new long[persons.length];
    }

    /**
     * @param from seconds since 1970, inclusive
     * @param to exclusive, or {@link #NONE}
     * @throws IllegalArgumentException when the row lies outside of what the index can hold, see {@link Limits}
     */
    public MembershipBatch add(int person, int group, long from, long to, long sequence) {
        Limits.checkNumber(person);
        Limits.checkNumber(group);
        Limits.checkTime(from);
        if (to != NONE) {
            Limits.checkSpan(from, to);
        }
        if (size == persons.length) {
            int larger = size * 2;
            persons = Arrays.copyOf(persons, larger);
            groups = Arrays.copyOf(groups, larger);
            froms = Arrays.copyOf(froms, larger);
            tos = Arrays.copyOf(tos, larger);
        }
        persons[size] = person;
        groups[size] = group;
        froms[size] = from;
        tos[size++] = to;
        lastSequence = Math.max(lastSequence, sequence);
        return this;
    }

    public int size() {
        return size;
    }

    public int person(int row) {
        return persons[row];
    }

    public int group(int row) {
        return groups[row];
    }

    public long from(int row) {
        return froms[row];
    }

    public long to(int row) {
        return tos[row];
    }

    public long lastSequence() {
        return lastSequence;
    }
}
