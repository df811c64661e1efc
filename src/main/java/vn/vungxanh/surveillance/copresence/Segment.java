package vn.vungxanh.surveillance.copresence;

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

    /** How many entries the list of a number holds. */
    int count(int order, int owner);

    /**
     * Adds to {@code into} the entries of a list that begin before {@code to} and reach beyond {@code from}, by time and
     * other number.
     *
     * @param usual seconds that an entry without a length may last
     */
    void scan(int order, int owner, long from, long to, long usual, Entries into);

    /** The first time after {@code after} at which something begins on the left, or {@link Long#MAX_VALUE}. */
    long nextOnLeft(int left, long after);

    boolean contains(int left, int right, long at);

    long sizeInBytes();
}
