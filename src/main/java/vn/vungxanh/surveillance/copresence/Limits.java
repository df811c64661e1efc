package vn.vungxanh.surveillance.copresence;

/** What the packed index can hold. Whoever takes events in refuses the others, each with its reason, before they come here. */
public final class Limits {
    /** Numbers of people, places and groups are given one after the other, from 0. */
    public static final int LARGEST_NUMBER = (1 << 28) - 1;

    /** Seconds since 1970. */
    public static final long EARLIEST = 0;

    /** 1/1/2100 00:00 UTC, in seconds since 1970. */
    public static final long LATEST = 4_102_444_800L;

    /** Longest usual stay that a rule may name, in seconds. */
    public static final int LONGEST_USUAL_STAY = 12 * 3600;

    private Limits() {}

    static void checkNumber(int number) {
        if (number < 0 || number > LARGEST_NUMBER) {
            throw new IllegalArgumentException("number outside 0.." + LARGEST_NUMBER + ": " + number);
        }
    }

    static void checkTime(long at) {
        if (at < EARLIEST || at > LATEST) {
            throw new IllegalArgumentException("time outside " + EARLIEST + ".." + LATEST + ": " + at);
        }
    }

    static void checkSpan(long from, long to) {
        checkTime(from);
        checkTime(to);
        if (to < from || to - from > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("span from " + from + " to " + to + " is negative or too long");
        }
    }
}
