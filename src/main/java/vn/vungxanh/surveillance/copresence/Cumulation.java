package vn.vungxanh.surveillance.copresence;

import java.util.Arrays;

/** Adds up the meetings of one person within a window that slides from meeting to meeting, for each via apart. */
final class Cumulation {
    /** Meetings that count only because they add up. */
    int[] rows = new int[64];

    private int[] sorted = new int[64];

    /** Fills {@link #rows}; returns how many. */
    int counting(Meetings meetings, int chain, ContactRule rule) {
        int size = 0;
        for (int row = chain; row >= 0; row = meetings.previous(row)) {
            if (size == sorted.length) {
                sorted = Arrays.copyOf(sorted, size * 2);
                rows = Arrays.copyOf(rows, size * 2);
            }
            sorted[size++] = row;
        }
        reverse(size);
        sort(meetings, size);
        int found = 0;
        int end = 0;
        int counted = 0;
        long sum = 0;
        for (int begin = 0; begin < size; begin++) {
            int first = sorted[begin];
            if (begin > 0) {
                sum -= meetings.seconds(sorted[begin - 1]);
            }
            if (end < begin || begin > 0 && meetings.via(sorted[begin - 1]) != meetings.via(first)) {
                end = begin;
                sum = 0;
            }
            while (end < size
                    && meetings.via(sorted[end]) == meetings.via(first)
                    && meetings.at(sorted[end]) - meetings.at(first) < rule.cumulationSeconds()) {
                sum += meetings.seconds(sorted[end++]);
            }
            if (sum >= rule.cumulativeSeconds()) {
                for (counted = Math.max(counted, begin); counted < end; counted++) {
                    int row = sorted[counted];
                    if (!Meetings.alone(meetings.basis(row), meetings.seconds(row), rule)) {
                        rows[found++] = row;
                    }
                }
            }
        }
        return found;
    }

    /** A chain leads from the last meeting to the first: turned round it is nearly sorted. */
    private void reverse(int size) {
        for (int i = 0, j = size - 1; i < j; i++, j--) {
            int row = sorted[i];
            sorted[i] = sorted[j];
            sorted[j] = row;
        }
    }

    /** By via and time; few at a time, so a shell sort. */
    private void sort(Meetings meetings, int size) {
        int gap = 1;
        while (gap < size / 3) {
            gap = gap * 3 + 1;
        }
        for (; gap > 0; gap /= 3) {
            for (int i = gap; i < size; i++) {
                int row = sorted[i];
                int j = i;
                for (; j >= gap && before(meetings, row, sorted[j - gap]); j -= gap) {
                    sorted[j] = sorted[j - gap];
                }
                sorted[j] = row;
            }
        }
    }

    private static boolean before(Meetings meetings, int one, int other) {
        return meetings.via(one) != meetings.via(other)
                ? meetings.via(one) < meetings.via(other)
                : meetings.at(one) < meetings.at(other);
    }
}
