package vn.vungxanh.surveillance.copresence;

import java.util.Arrays;

/**
 * Meetings of one level in no order; used again. Each takes four words side by side: key and via, time and seconds, place with
 * basis and signal, worth.
 */
final class Meetings {
    private static final int WORDS = 4;
    private static final Basis[] BASES = Basis.values();

    private long[] words = new long[1024 * WORDS];
    int size;

    /** @param key twice the person's number, plus the number of the tier */
    void add(int key, int via, int basis, int where, long at, int seconds, int signal, long worth) {
        int word = size * WORDS;
        if (word == words.length) {
            words = Arrays.copyOf(words, word * 2);
        }
        words[word] = (long) key << 32 | via;
        words[word + 1] = at << 31 | seconds;
        words[word + 2] = (long) where << 32 | (long) basis << 24 | signal;
        words[word + 3] = worth;
        size++;
    }

    void addAll(Meetings other) {
        int end = (size + other.size) * WORDS;
        if (end > words.length) {
            words = Arrays.copyOf(words, end * 2);
        }
        System.arraycopy(other.words, 0, words, size * WORDS, other.size * WORDS);
        size += other.size;
    }

    int key(int row) {
        return (int) (words[row * WORDS] >>> 32);
    }

    int via(int row) {
        return (int) words[row * WORDS];
    }

    int where(int row) {
        return (int) (words[row * WORDS + 2] >>> 32);
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

    /** Place, basis and signal as they stand in a row of the answer. */
    long whereAndHow(int row) {
        return words[row * WORDS + 2];
    }

    long worth(int row) {
        return words[row * WORDS + 3];
    }

    int basis(int row) {
        return (int) words[row * WORDS + 2] >>> 24;
    }

    int signal(int row) {
        return (int) words[row * WORDS + 2] & 0xFF_FFFF;
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
