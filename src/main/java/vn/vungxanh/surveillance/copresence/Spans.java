package vn.vungxanh.surveillance.copresence;

import java.util.Arrays;

/** A person, a place or group, and from when to when, in columns that grow; in the order of the sequence numbers. */
final class Spans {

    /** No end is known. */
    static final long NONE = -1;

    private int[] persons;
    private int[] others;
    private long[] froms;
    private long[] tos;
    private int size;
    private long lastSequence;

    Spans(int capacity) {
        persons = new int[Math.max(capacity, 1)];
        others = new int[persons.length];
        froms = new long[persons.length];
        tos = new long[persons.length];
    }

    /** @throws IllegalArgumentException when the row lies outside of what the index can hold, see {@link Limits} */
    void add(int person, int other, long from, long to, long sequence) {
        Limits.checkNumber(person);
        Limits.checkNumber(other);
        Limits.checkTime(from);
        if (to != NONE) {
            Limits.checkSpan(from, to);
        }
        if (size == persons.length) {
            int larger = size * 2;
            persons = Arrays.copyOf(persons, larger);
            others = Arrays.copyOf(others, larger);
            froms = Arrays.copyOf(froms, larger);
            tos = Arrays.copyOf(tos, larger);
        }
        persons[size] = person;
        others[size] = other;
        froms[size] = from;
        tos[size++] = to;
        lastSequence = Math.max(lastSequence, sequence);
    }

    int size() {
        return size;
    }

    int person(int row) {
        return persons[row];
    }

    int other(int row) {
        return others[row];
    }

    long from(int row) {
        return froms[row];
    }

    long to(int row) {
        return tos[row];
    }

    long lastSequence() {
        return lastSequence;
    }
}
