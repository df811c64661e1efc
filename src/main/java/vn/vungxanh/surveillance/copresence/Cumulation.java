package vn.vungxanh.surveillance.copresence;

/** Adds up the meetings of one person within a window that slides from meeting to meeting, for each via apart. */
final class Cumulation {
    /** Meetings that count only because they add up. */
    int[] rows = new int[64];

    private int[] sorted = new int[64];

    /** Fills {@link #rows}; returns how many. The rows of the meetings stand in the lower halves of the order. */
    int counting(Meetings meetings, long[] order, int from, int to, ContactRule rule) {
        int size = to - from;
        if (size > sorted.length) {
            sorted = new int[size * 2];
            rows = new int[size * 2];
        }
        for (int i = 0; i < size; i++) {
            sorted[i] = (int) order[from + i];
        }
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
