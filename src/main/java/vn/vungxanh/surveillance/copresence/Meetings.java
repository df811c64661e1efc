package vn.vungxanh.surveillance.copresence;

import java.util.Arrays;

/**
 * Meetings of one level, those of one pair of person and tier chained; used again. Each takes four words side by side, since they
 * are looked up one by one: via and where, time and seconds, worth, and previous in the chain with basis and signal.
 */
final class Meetings {
    private static final int WORDS = 4;
    private static final long LOWER = 0xFFFF_FFFFL;
    private static final Basis[] BASES = Basis.values();

    private long[] words = new long[1024 * WORDS];
    int size;

    int add(int via, int basis, int where, long at, int seconds, int signal, long worth, int previous) {
        int row = size;
        int word = row * WORDS;
        if (word == words.length) {
            words = Arrays.copyOf(words, word * 2);
        }
        words[word] = (long) via << 32 | where & LOWER;
        words[word + 1] = at << 31 | seconds;
        words[word + 2] = worth;
        words[word + 3] = (long) previous << 32 | (long) basis << 24 | signal;
        size = row + 1;
        return row;
    }

    int via(int row) {
        return (int) (words[row * WORDS] >>> 32);
    }

    int where(int row) {
        return (int) words[row * WORDS];
    }

    long at(int row) {
        return words[row * WORDS + 1] >>> 31;
    }

    int seconds(int row) {
        return (int) words[row * WORDS + 1] & Integer.MAX_VALUE;
    }

    /** Time and seconds as they stand in a row of the answer. */
    long atAndSeconds(int row) {
        return words[row * WORDS + 1];
    }

    long worth(int row) {
        return words[row * WORDS + 2];
    }

    /** The row before it in its chain, or -1. */
    int previous(int row) {
        return (int) (words[row * WORDS + 3] >> 32);
    }

    int basis(int row) {
        return (int) words[row * WORDS + 3] >>> 24;
    }

    int signal(int row) {
        return (int) words[row * WORDS + 3] & 0xFF_FFFF;
    }

    /** Whether a meeting shows a contact by itself, however short the others are. */
    static boolean alone(int basis, int seconds, ContactRule rule) {
        return seconds >= rule.singleSeconds() || basis == Basis.GROUP.ordinal() || basis == Basis.DECLARED.ordinal();
    }

    /** Whether meeting {@code one} is the stronger evidence. */
    boolean stronger(int one, int other) {
        if (seconds(one) != seconds(other)) {
            return seconds(one) > seconds(other);
        }
        if (at(one) != at(other)) {
            return at(one) < at(other);
        }
        if (via(one) != via(other)) {
            return via(one) < via(other);
        }
        if (basis(one) != basis(other)) {
            return basis(one) < basis(other);
        }
        return where(one) != where(other) ? where(one) < where(other) : signal(one) < signal(other);
    }

    Meeting get(int row, int contact, Tier tier) {
        return new Meeting(via(row), contact, BASES[basis(row)], tier, where(row), at(row), seconds(row), signal(row));
    }
}
