package vn.vungxanh.surveillance.copresence;

import java.util.Arrays;
import java.util.Objects;

/**
 * The rows of an answer. Each takes five words side by side: person and via, time and seconds, place with tier, basis and signal,
 * earliest time and number of meetings, score.
 */
final class ContactTable implements Contacts {
    private static final int WORDS = 5;
    private static final Basis[] BASES = Basis.values();
    private static final Tier[] TIERS = Tier.values();

    /** Where each level begins; one more than there are levels. */
    private int[] begins = new int[] {0};

    private long[] words = new long[256 * WORDS];
    private int size;
    private int[][] counts = new int[0][];

    void clear() {
        size = 0;
        begins = new int[] {0};
        counts = new int[0][];
    }

    void addLevel() {
        begins = Arrays.copyOf(begins, begins.length + 1);
        begins[begins.length - 1] = size;
        counts = Arrays.copyOf(counts, counts.length + 1);
        counts[counts.length - 1] = new int[TIERS.length];
    }

    /**
     * Adds somebody to the last level.
     *
     * @param key twice the person's number, plus the number of the tier
     */
    void add(int key, Meetings from, Tally tally) {
        int word = size * WORDS;
        if (word == words.length) {
            words = Arrays.copyOf(words, word * 2);
        }
        int best = tally.best;
        int tier = key & 1;
        words[word] = (long) (key >>> 1) << 32 | from.via(best);
        words[word + 1] = from.atAndSeconds(best);
        words[word + 2] = from.whereAndHow(best) | tier << 28;
        words[word + 3] = tally.firstAt << 31 | tally.counting;
        words[word + 4] = tally.score;
        begins[begins.length - 1] = ++size;
        counts[counts.length - 1][tier]++;
    }

    /** A table of its own, as large as it must be. */
    ContactTable copy() {
        ContactTable copy = new ContactTable();
        copy.begins = begins.clone();
        copy.counts = Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
        copy.words = Arrays.copyOf(words, size * WORDS);
        copy.size = size;
        return copy;
    }

    /** Drops in place the rows of people who stand on a later row by now. */
    void keep(NumberTable rowsByPerson) {
        int[] oldBegins = begins;
        int row = 0;
        clear();
        for (int level = 1; level < oldBegins.length; level++) {
            addLevel();
            for (; row < oldBegins[level]; row++) {
                if (rowsByPerson.get((int) (words[row * WORDS] >>> 32)) <= row) {
                    System.arraycopy(words, row * WORDS, words, size * WORDS, WORDS);
                    counts[level - 1][tier(size).ordinal()]++;
                    begins[level] = ++size;
                }
            }
        }
    }

    /** First row of a level, which counts from 1. */
    int begin(int level) {
        return begins[level - 1];
    }

    Tier tier(int row) {
        return TIERS[(int) words[row * WORDS + 2] >>> 28];
    }

    long firstAt(int row) {
        return words[row * WORDS + 3] >>> 31;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Contact get(int row) {
        int word = Objects.checkIndex(row, size) * WORDS;
        int person = (int) (words[word] >>> 32);
        int via = (int) words[word];
        int basis = (int) words[word + 2] >>> 24 & 15;
        Meeting best = new Meeting(
                via,
                person,
                BASES[basis],
                tier(row),
                (int) (words[word + 2] >>> 32),
                words[word + 1] >>> 31,
                (int) words[word + 1] & Integer.MAX_VALUE,
                (int) words[word + 2] & 0xFF_FFFF);
        int meetings = (int) words[word + 3] & Integer.MAX_VALUE;
        return new Contact(person, level(row), via, best, firstAt(row), meetings, words[word + 4]);
    }

    @Override
    public int person(int row) {
        return (int) (words[Objects.checkIndex(row, size) * WORDS] >>> 32);
    }

    @Override
    public int level(int row) {
        int level = 1;
        while (begins[level] <= row) {
            level++;
        }
        return level;
    }

    @Override
    public int count(int level, Tier tier) {
        return level < 1 || level > counts.length ? 0 : counts[level - 1][tier.ordinal()];
    }

    @Override
    public int rowOf(int number) {
        for (int level = 1; level < begins.length; level++) {
            int low = begins[level - 1];
            int high = begins[level] - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                int person = (int) (words[middle * WORDS] >>> 32);
                if (person == number) {
                    return middle;
                }
                if (person < number) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
        }
        return -1;
    }
}
