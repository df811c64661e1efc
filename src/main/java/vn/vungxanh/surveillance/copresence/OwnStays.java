package vn.vungxanh.surveillance.copresence;

import java.util.Arrays;

/**
 * The stays of all carriers of a level, put in the order of places and of time: each place is looked at once, however many of
 * them were there. Used again.
 */
final class OwnStays {
    private static final int NUMBER_BITS = 31;
    private static final long NUMBER = (1L << NUMBER_BITS) - 1;

    private final Radix radix = new Radix();
    /** Place in the upper half, number of the stay in the lower; later begin and number, place by place. */
    private long[] order = new long[256];

    private long[] beginOf = new long[256];
    private long[] endOf = new long[256];
    private int[] carrierOf = new int[256];
    private int added;

    /** Where each place begins; one more than there are places. */
    private int[] firsts = new int[256];

    private int[] placeAt = new int[256];
    private int places;

    /** The stays at the place last opened, by begin. */
    long[] begin = new long[64];

    long[] end = new long[64];
    int[] carrier = new int[64];
    int size;

    void clear() {
        added = 0;
    }

    void add(int place, long from, long to, int who) {
        if (added == beginOf.length) {
            beginOf = Arrays.copyOf(beginOf, added * 2);
            endOf = Arrays.copyOf(endOf, added * 2);
            carrierOf = Arrays.copyOf(carrierOf, added * 2);
            order = Arrays.copyOf(order, added * 2);
        }
        order[added] = (long) place << 32 | added;
        beginOf[added] = from;
        endOf[added] = to;
        carrierOf[added++] = who;
    }

    /** Sorts by place; returns how many places there are. */
    int sort() {
        order = radix.sort(order, added);
        places = 0;
        for (int i = 0; i < added; i++) {
            int place = (int) (order[i] >>> 32);
            if (places == 0 || placeAt[places - 1] != place) {
                if (places + 1 >= firsts.length) {
                    firsts = Arrays.copyOf(firsts, places * 2);
                    placeAt = Arrays.copyOf(placeAt, places * 2);
                }
                firsts[places] = i;
                placeAt[places++] = place;
            }
        }
        firsts[places] = added;
        return places;
    }

    int place(int number) {
        return placeAt[number];
    }

    /** Lays the stays at a place out by begin, and the time that they cover together. */
    void open(int number, Windows covered) {
        int first = firsts[number];
        size = firsts[number + 1] - first;
        if (begin.length < size) {
            begin = new long[size * 2];
            end = new long[size * 2];
            carrier = new int[size * 2];
        }
        for (int i = first; i < first + size; i++) {
            int stay = (int) order[i];
            order[i] = beginOf[stay] << NUMBER_BITS | stay;
        }
        if (size > 1) {
            Arrays.sort(order, first, first + size);
        }
        covered.clear();
        for (int i = 0; i < size; i++) {
            int stay = (int) (order[first + i] & NUMBER);
            begin[i] = beginOf[stay];
            end[i] = endOf[stay];
            carrier[i] = carrierOf[stay];
            covered.add(begin[i], end[i]);
        }
    }
}
