package vn.vungxanh.surveillance.copresence;

import java.util.Arrays;

/** Rows by number: open addressing, emptied by raising a stamp, so that it is used again without being cleared. */
final class NumberTable {
    private int mask = 1023;
    private int[] stamps = new int[mask + 1];
    private int[] numbers = new int[mask + 1];
    private int[] rows = new int[mask + 1];
    private int stamp = 1;
    private int size;

    void clear() {
        size = 0;
        if (++stamp == Integer.MAX_VALUE) {
            Arrays.fill(stamps, 0);
            stamp = 1;
        }
    }

    /** The row of a number, or -1. */
    int get(int number) {
        int bucket = bucket(number);
        return stamps[bucket] == stamp ? rows[bucket] : -1;
    }

    /** The row of a number, which becomes {@code row} when it has none. */
    int getOrPut(int number, int row) {
        int bucket = bucket(number);
        if (stamps[bucket] == stamp) {
            return rows[bucket];
        }
        stamps[bucket] = stamp;
        numbers[bucket] = number;
        rows[bucket] = row;
        if (++size > mask >> 1) {
            grow();
        }
        return row;
    }

    void put(int number, int row) {
        getOrPut(number, row);
        rows[bucket(number)] = row;
    }

    private int bucket(int number) {
        int bucket = number * 0x9E3779B9 >>> 7 & mask;
        while (stamps[bucket] == stamp && numbers[bucket] != number) {
            bucket = bucket + 1 & mask;
        }
        return bucket;
    }

    private void grow() {
        int[] oldStamps = stamps;
        int[] oldNumbers = numbers;
        int[] oldRows = rows;
        mask = mask * 2 + 1;
        stamps = new int[mask + 1];
        numbers = new int[mask + 1];
        rows = new int[mask + 1];
        for (int i = 0; i < oldStamps.length; i++) {
            if (oldStamps[i] == stamp) {
                int bucket = bucket(oldNumbers[i]);
                stamps[bucket] = stamp;
                numbers[bucket] = oldNumbers[i];
                rows[bucket] = oldRows[i];
            }
        }
    }
}
