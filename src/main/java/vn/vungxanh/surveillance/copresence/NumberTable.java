package vn.vungxanh.surveillance.copresence;

import java.util.Arrays;

/**
 * Rows by number: open addressing, key and row in one word. Used again without a new object; it begins small each time, to stay
 * in the nearest cache for the many small answers.
 */
final class NumberTable {
    private static final int SMALLEST = 10;
    private static final long KEY = 0xFFFF_FFFFL;

    private int bits = SMALLEST;
    /** Row in the upper half, number plus one in the lower; 0 when empty. */
    private long[] buckets = new long[1 << SMALLEST];

    private int size;

    void clear() {
        clear(0);
    }

    /** @param expected about how many numbers will come */
    void clear(int expected) {
        Arrays.fill(buckets, 0, 1 << bits, 0);
        bits = Math.max(SMALLEST, 33 - Integer.numberOfLeadingZeros(expected));
        if (buckets.length < 1 << bits) {
            buckets = new long[1 << bits];
        }
        size = 0;
    }

    /** The row of a number, or -1. */
    int get(int number) {
        long found = buckets[bucket(number)];
        return found == 0 ? -1 : (int) (found >>> 32);
    }

    /** The row of a number, which becomes {@code row} when it has none. */
    int getOrPut(int number, int row) {
        int bucket = bucket(number);
        long found = buckets[bucket];
        if (found != 0) {
            return (int) (found >>> 32);
        }
        buckets[bucket] = (long) row << 32 | number + 1L;
        if (++size > 1 << bits - 1) {
            grow();
        }
        return row;
    }

    void put(int number, int row) {
        getOrPut(number, row);
        buckets[bucket(number)] = (long) row << 32 | number + 1L;
    }

    /** Where the number stands, or the empty bucket where it would. */
    private int bucket(int number) {
        long[] all = buckets;
        int mask = (1 << bits) - 1;
        long key = number + 1L;
        int bucket = (int) (key * 0x9E3779B97F4A7C15L >>> 64 - bits);
        for (long found = all[bucket]; found != 0 && (found & KEY) != key; found = all[bucket]) {
            bucket = bucket + 1 & mask;
        }
        return bucket;
    }

    private void grow() {
        long[] old = Arrays.copyOf(buckets, 1 << bits);
        Arrays.fill(buckets, 0, 1 << bits, 0);
        bits++;
        if (buckets.length < 1 << bits) {
            buckets = new long[1 << bits];
        }
        for (long found : old) {
            if (found != 0) {
                buckets[bucket((int) (found & KEY) - 1)] = found;
            }
        }
    }
}
