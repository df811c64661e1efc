package vn.vungxanh.surveillance.copresence;

import java.util.Arrays;

/**
 * The meetings of one level put together by person and tier: the merge of the rule. Associative and commutative, judged only
 * when all is in. Used again from question to question. A slot takes eight words, one line of the cache: key and chain, strongest
 * meeting and how many count, earliest time, number and seconds of the short ones, and the worth of each basis.
 */
final class Gathering {
    static final Tier[] TIERS = Tier.values();
    private static final int WORDS = 8;
    private static final int BEST = 1;
    private static final int FIRST_AT = 2;
    private static final int SHORT = 3;
    private static final int WORTH = 4;
    private static final long LOWER = 0xFFFF_FFFFL;
    private static final int SHORT_COUNT = 40;

    final Meetings meetings = new Meetings();
    private final NumberTable slots = new NumberTable();
    private final Cumulation cumulation = new Cumulation();
    private long[] words = new long[1024 * WORDS];
    int size;

    /** @param expected about how many slots there will be */
    void clear(int expected) {
        slots.clear(expected);
        meetings.size = 0;
        size = 0;
    }

    void add(
            int via,
            int other,
            int basis,
            int tier,
            int where,
            long at,
            int seconds,
            int signal,
            long worth,
            ContactRule rule) {
        boolean alone = Meetings.alone(basis, seconds, rule);
        if (!alone && rule.cumulativeSeconds() == 0) {
            return;
        }
        int slot = slot(other << 1 | tier) * WORDS;
        int row = meetings.add(via, basis, where, at, seconds, signal, worth, (int) words[slot]);
        words[slot] = words[slot] & ~LOWER | row;
        if (alone) {
            count(slot, row);
        } else {
            words[slot + SHORT] += seconds + (1L << SHORT_COUNT);
        }
    }

    /** Takes over what was gathered elsewhere. */
    void add(Gathering other, ContactRule rule) {
        Meetings from = other.meetings;
        for (int slot = 0; slot < other.size; slot++) {
            int key = other.key(slot);
            for (int row = (int) other.words[slot * WORDS]; row >= 0; row = from.previous(row)) {
                add(
                        from.via(row),
                        key >>> 1,
                        from.basis(row),
                        key & 1,
                        from.where(row),
                        from.at(row),
                        from.seconds(row),
                        from.signal(row),
                        from.worth(row),
                        rule);
            }
        }
    }

    /** Lets the short meetings count that add up. After this nothing is to be added. */
    void judge(ContactRule rule) {
        for (int slot = 0; slot < size; slot++) {
            long shortOnes = words[slot * WORDS + SHORT];
            long seconds = shortOnes & (1L << SHORT_COUNT) - 1;
            if (shortOnes != 0 && (contact(slot) || seconds >= rule.cumulativeSeconds())) {
                int found = cumulation.counting(meetings, (int) words[slot * WORDS], rule);
                for (int i = 0; i < found; i++) {
                    count(slot * WORDS, cumulation.rows[i]);
                }
            }
        }
    }

    /** Twice the person's number, plus the number of the tier. */
    int key(int slot) {
        return (int) (words[slot * WORDS] >>> 32);
    }

    boolean contact(int slot) {
        return counting(slot) > 0;
    }

    /** How many meetings count. */
    int counting(int slot) {
        return (int) words[slot * WORDS + BEST];
    }

    /** The strongest meeting that counts. */
    int best(int slot) {
        return (int) (words[slot * WORDS + BEST] >>> 32);
    }

    long firstAt(int slot) {
        return words[slot * WORDS + FIRST_AT];
    }

    /** Thousandths of a weighted hour. */
    long score(int slot) {
        int worth = slot * WORDS + WORTH;
        long oneHalf = Math.max(words[worth], words[worth + 1]);
        return Math.max(oneHalf, Math.max(words[worth + 2], words[worth + 3])) / 3600;
    }

    private int slot(int key) {
        int slot = slots.getOrPut(key, size);
        if (slot == size) {
            int word = slot * WORDS;
            if (word == words.length) {
                words = Arrays.copyOf(words, word * 2);
            }
            Arrays.fill(words, word, word + WORDS, 0);
            words[word] = (long) key << 32 | LOWER;
            words[word + FIRST_AT] = Long.MAX_VALUE;
            size++;
        }
        return slot;
    }

    /** @param word where the slot begins */
    private void count(int word, int row) {
        long best = words[word + BEST];
        int counting = (int) best;
        int strongest = counting == 0 || meetings.stronger(row, (int) (best >>> 32)) ? row : (int) (best >>> 32);
        words[word + BEST] = (long) strongest << 32 | counting + 1;
        words[word + FIRST_AT] = Math.min(words[word + FIRST_AT], meetings.at(row));
        words[word + WORTH + meetings.basis(row)] += meetings.worth(row);
    }
}
