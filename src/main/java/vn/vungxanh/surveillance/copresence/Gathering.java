package vn.vungxanh.surveillance.copresence;

import java.util.Arrays;

/**
 * The meetings of one level put together by person and tier: the merge of the rule. Associative and commutative, judged only
 * when all is in. Used again from question to question.
 */
final class Gathering {
    static final Tier[] TIERS = Tier.values();
    private static final int BASES = Basis.values().length;

    final Meetings meetings = new Meetings();
    private final NumberTable slots = new NumberTable();
    private final Cumulation cumulation = new Cumulation();

    /** Twice the person's number, plus the number of the tier. */
    int[] key = new int[1024];
    /** Last meeting, or -1. */
    private int[] chain = new int[1024];
    /** Strongest meeting that counts, or -1. */
    int[] best = new int[1024];

    int[] counting = new int[1024];
    long[] firstAt = new long[1024];
    /** Seconds of the meetings that do not count by themselves. */
    private long[] shortSeconds = new long[1024];

    private int[] shortOnes = new int[1024];
    private long[] worth = new long[1024 * BASES];
    int size;

    void clear() {
        slots.clear();
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
            long worthOf,
            ContactRule rule) {
        boolean alone = Meetings.alone(basis, seconds, rule);
        if (!alone && rule.cumulativeSeconds() == 0) {
            return;
        }
        int slot = slot(other << 1 | tier);
        int row = meetings.add(via, basis, where, at, seconds, signal, worthOf, chain[slot]);
        chain[slot] = row;
        if (alone) {
            count(slot, row);
        } else {
            shortSeconds[slot] += seconds;
            shortOnes[slot]++;
        }
    }

    /** Takes over what was gathered elsewhere. */
    void add(Gathering other, ContactRule rule) {
        for (int slot = 0; slot < other.size; slot++) {
            Meetings from = other.meetings;
            for (int row = other.chain[slot]; row >= 0; row = from.previous[row]) {
                add(
                        from.via[row],
                        other.key[slot] >>> 1,
                        from.basis[row],
                        other.key[slot] & 1,
                        from.where[row],
                        from.at[row],
                        from.seconds[row],
                        from.signal[row],
                        from.worth[row],
                        rule);
            }
        }
    }

    /** Lets the short meetings count that add up. After this nothing is to be added. */
    void judge(ContactRule rule) {
        for (int slot = 0; slot < size; slot++) {
            boolean mayAddUp = counting[slot] > 0 || shortSeconds[slot] >= rule.cumulativeSeconds();
            if (shortOnes[slot] > 0 && mayAddUp) {
                int found = cumulation.counting(meetings, chain[slot], rule);
                for (int i = 0; i < found; i++) {
                    count(slot, cumulation.rows[i]);
                }
            }
        }
    }

    boolean contact(int slot) {
        return counting[slot] > 0;
    }

    Tier tier(int slot) {
        return TIERS[key[slot] & 1];
    }

    /** Thousandths of a weighted hour. */
    long score(int slot) {
        long largest = 0;
        for (int basis = 0; basis < BASES; basis++) {
            largest = Math.max(largest, worth[slot * BASES + basis]);
        }
        return largest / 3600;
    }

    private int slot(int keyOf) {
        int slot = slots.getOrPut(keyOf, size);
        if (slot == size) {
            if (size == key.length) {
                grow();
            }
            key[slot] = keyOf;
            chain[slot] = -1;
            best[slot] = -1;
            counting[slot] = 0;
            firstAt[slot] = Long.MAX_VALUE;
            shortSeconds[slot] = 0;
            shortOnes[slot] = 0;
            Arrays.fill(worth, slot * BASES, (slot + 1) * BASES, 0);
            size++;
        }
        return slot;
    }

    private void count(int slot, int row) {
        if (best[slot] < 0 || meetings.stronger(row, best[slot])) {
            best[slot] = row;
        }
        counting[slot]++;
        firstAt[slot] = Math.min(firstAt[slot], meetings.at[row]);
        worth[slot * BASES + meetings.basis[row]] += meetings.worth[row];
    }

    private void grow() {
        int larger = size * 2;
        key = Arrays.copyOf(key, larger);
        chain = Arrays.copyOf(chain, larger);
        best = Arrays.copyOf(best, larger);
        counting = Arrays.copyOf(counting, larger);
        firstAt = Arrays.copyOf(firstAt, larger);
        shortSeconds = Arrays.copyOf(shortSeconds, larger);
        shortOnes = Arrays.copyOf(shortOnes, larger);
        worth = Arrays.copyOf(worth, larger * BASES);
    }
}
