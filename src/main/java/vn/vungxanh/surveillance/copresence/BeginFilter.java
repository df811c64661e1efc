package vn.vungxanh.surveillance.copresence;

/**
 * Tells cheaply that somebody begins nothing in a stretch of time; where it does not, one has to look. Keeps late check-ins from
 * making every question look into the open segments: one bit for each person and nine hours, in a table of few collisions.
 */
final class BeginFilter {
    /** Seconds in a stretch, as a power of two. */
    private static final int STRETCH = 15;

    private static final int BITS_AN_ENTRY = 16;
    private static final int STRETCHES_AT_MOST = 4;

    private final long[] words;
    private final int shift;

    BeginFilter(int entries) {
        int bits = Math.max(6, 32 - Integer.numberOfLeadingZeros(Math.min(entries, 1 << 26) * BITS_AN_ENTRY));
        words = new long[1 << bits - 6];
        shift = 64 - bits;
    }

    void add(int left, long at) {
        int bit = bit(left, at >>> STRETCH);
        words[bit >>> 6] |= 1L << bit;
    }

    /** False only when nothing begins from {@code from} to {@code to}, both included. */
    boolean mayBegin(int left, long from, long to) {
        long last = to >>> STRETCH;
        if (last - (from >>> STRETCH) >= STRETCHES_AT_MOST) {
            return true;
        }
        for (long stretch = from >>> STRETCH; stretch <= last; stretch++) {
            int bit = bit(left, stretch);
            if ((words[bit >>> 6] >>> bit & 1) != 0) {
                return true;
            }
        }
        return false;
    }

    long sizeInBytes() {
        return words.length * 8L;
    }

    private int bit(int left, long stretch) {
        long x = (left * 0x9E3779B97F4A7C15L ^ stretch) * 0xC4CEB9FE1A85EC53L;
        return (int) ((x ^ x >>> 29) * 0x9E3779B97F4A7C15L >>> shift);
    }
}
