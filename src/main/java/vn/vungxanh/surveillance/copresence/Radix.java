package vn.vungxanh.surveillance.copresence;

/** Stable sorting by whole-number keys, the least significant digits first. */
final class Radix {
    private static final int BITS = 11;
    private static final int MASK = (1 << BITS) - 1;

    private final int[] counts = new int[1 << BITS];
    private int[] spare = new int[0];
    private long[] sparePairs = new long[0];

    /** The numbers 0 to n - 1. */
    static int[] unsorted(int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        return order;
    }

    /** Sorts the first n row numbers by the keys of their rows, seen as unsigned; returns the array that holds them now. */
    int[] sort(int[] order, int n, int[] keys) {
        int all = 0;
        int common = -1;
        for (int i = 0; i < n; i++) {
            all |= keys[order[i]];
            common &= keys[order[i]];
        }
        int differing = all & ~common;
        if (spare.length < order.length) {
            spare = new int[order.length];
        }
        for (int shift = 0; shift < 32; shift += BITS) {
            if ((differing >>> shift & MASK) != 0) {
                order = pass(order, n, keys, shift);
            }
        }
        return order;
    }

    /** Sorts the first n words by their upper half; returns the array that holds them now. */
    long[] sort(long[] pairs, int n) {
        long differing = 0;
        for (int i = 1; i < n; i++) {
            differing |= pairs[i] ^ pairs[0];
        }
        if (sparePairs.length < pairs.length) {
            sparePairs = new long[pairs.length];
        }
        for (int shift = 32; shift < 64; shift += BITS) {
            if ((differing >>> shift & MASK) != 0) {
                pairs = pass(pairs, n, shift);
            }
        }
        return pairs;
    }

    private long[] pass(long[] pairs, int n, int shift) {
        java.util.Arrays.fill(counts, 0);
        for (int i = 0; i < n; i++) {
            counts[(int) (pairs[i] >>> shift) & MASK]++;
        }
        begins();
        long[] sorted = sparePairs;
        for (int i = 0; i < n; i++) {
            sorted[counts[(int) (pairs[i] >>> shift) & MASK]++] = pairs[i];
        }
        sparePairs = pairs;
        return sorted;
    }

    private void begins() {
        int sum = 0;
        for (int i = 0; i <= MASK; i++) {
            int count = counts[i];
            counts[i] = sum;
            sum += count;
        }
    }

    private int[] pass(int[] order, int n, int[] keys, int shift) {
        java.util.Arrays.fill(counts, 0);
        for (int i = 0; i < n; i++) {
            counts[keys[order[i]] >>> shift & MASK]++;
        }
        begins();
        int[] sorted = spare;
        for (int i = 0; i < n; i++) {
            int row = order[i];
            sorted[counts[keys[row] >>> shift & MASK]++] = row;
        }
        spare = order;
        return sorted;
    }
}
