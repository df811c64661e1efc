package vn.vungxanh.surveillance.copresence;

import java.util.Arrays;

/** Stretches of time, ascending and apart from each other; used again. From inclusive, to exclusive. */
final class Windows {
    long[] from = new long[16];
    long[] to = new long[16];
    int size;

    void clear() {
        size = 0;
    }

    Windows only(long begin, long end) {
        from[0] = begin;
        to[0] = end;
        size = begin < end ? 1 : 0;
        return this;
    }

    /** Adds a stretch that begins no earlier than those before; joined with the last one where they touch. */
    void add(long begin, long end) {
        if (size > 0 && begin <= to[size - 1]) {
            to[size - 1] = Math.max(to[size - 1], end);
            return;
        }
        if (size == from.length) {
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
        }
        from[size] = begin;
        to[size++] = end;
    }

    /** The first window from this one on that ends after the time, or {@link #size}. */
    int behind(long at, int window) {
        while (window < size && at >= to[window]) {
            window++;
        }
        return window;
    }

    /** When the last one ends. */
    long end() {
        return to[size - 1];
    }
}
