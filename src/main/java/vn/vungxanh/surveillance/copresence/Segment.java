package vn.vungxanh.surveillance.copresence;

import java.util.BitSet;

/** A part of the events of one kind, never changed, in both orders. Later segments replace equal events of earlier ones. */
interface Segment {

    int LEFT = 0;
    int RIGHT = 1;

    long size();

    /** Earliest time of an event; beyond {@link #last} when there is none. */
    long first();

    long last();

    /** First number from {@code from} on that has a list in this order, or -1. */
    int next(int order, int from);

    /** First number from {@code from} on that has a list in any of the segments, or -1. */
    static int next(Segment[] segments, int order, int from) {
        int next = -1;
        for (Segment segment : segments) {
            int found = segment.next(order, from);
            if (found >= 0 && (next < 0 || found < next)) {
                next = found;
            }
        }
        return next;
    }

    /** Largest number that has a list in this order, or -1. */
    int largest(int order);

    /** False when it is plain that nothing begins on the left from {@code from} to {@code to}, both included. */
    default boolean mayBegin(int left, long from, long to) {
        return from <= last() && to >= first();
    }

    /** Marks all numbers that have a list on the left. */
    default void mark(BitSet lefts) {
        for (int owner = next(LEFT, 0); owner >= 0; owner = next(LEFT, owner + 1)) {
            lefts.set(owner);
        }
    }

    /** How many entries the list of a number holds. */
    int count(int order, int owner);

    /**
     * Adds to {@code into} the entries of a list that overlap one of the windows, each once, by time and other number.
     *
     * @param usual seconds that an entry without a length lasts; its extra, when it has one, is the longest that it may
     * @param wanted others may be left out where that is quick
     */
    void scan(int order, int owner, Windows windows, long usual, Wanted wanted, Entries into);

    /** The entries that begin before {@code to} and reach beyond {@code from}. */
    default void scan(int order, int owner, long from, long to, long usual, Entries into) {
        scan(order, owner, into.window.only(from, to), usual, Wanted.ALL, into);
    }

    /**
     * The first time after {@code after} and before {@code until} at which something begins on the left, or {@code until}.
     *
     * @param scratch is overwritten
     */
    default long nextOnLeft(int left, long after, long until, Entries scratch) {
        scratch.size = 0;
        scan(LEFT, left, after, until, 0, scratch);
        for (int row = 0; row < scratch.size; row++) {
            if (scratch.at[row] > after) {
                return scratch.at[row];
            }
        }
        return until;
    }

    /** @param scratch is overwritten */
    default boolean contains(int left, int right, long at, Entries scratch) {
        scratch.size = 0;
        scan(LEFT, left, at - 1, at + 1, 0, scratch);
        for (int row = scratch.size - 1; row >= 0; row--) {
            if (scratch.at[row] == at && scratch.other[row] == right) {
                return true;
            }
        }
        return false;
    }

    long sizeInBytes();
}
