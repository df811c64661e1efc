package vn.vungxanh.surveillance.copresence;

import static vn.vungxanh.surveillance.copresence.BlockFormat.BLOCK;

/** Packs one list after the other, see {@link BlockFormat}. */
final class ListPacker {
    private final int rawBits;
    private final BitWriter list = new BitWriter();
    private final BitWriter blocks = new BitWriter();
    private final NumberTable dictionary = new NumberTable();
    private int[] words = new int[256];
    private int[] keys = new int[256];
    private final long[] steps = new long[BLOCK];

    /** @param rawBits that the largest other number needs */
    ListPacker(int rawBits) {
        this.rawBits = rawBits;
    }

    /** The packed list of the rows from {@code begin} to {@code end}, valid until the next one. */
    BitWriter pack(int[] other, int[] at, int[] length, int[] extra, int begin, int end) {
        list.clear();
        blocks.clear();
        int size = end - begin;
        int distinct = look(other, begin, end);
        int keyBits = BitWriter.width(distinct - 1L);
        boolean withWords =
                distinct < 1 << 24 && 32L + (long) distinct * rawBits + (long) size * keyBits < (long) size * rawBits;
        list.put(size, 32);
        list.put(withWords ? keyBits : rawBits, 8);
        list.put(BitWriter.width(largest(length, begin, end) + 1L), 8);
        list.put(withWords ? distinct : 0, 24);
        for (int row = begin; row < end; row += BLOCK) {
            int count = Math.min(BLOCK, end - row);
            list.put(Integer.toUnsignedLong(at[row]), 32);
            list.put(blocks.size(), 32);
            block(
                    withWords ? keys : other,
                    withWords ? row - begin : row,
                    withWords ? keyBits : rawBits,
                    at,
                    row,
                    count);
            values(length, row, count, extra);
            longSteps(count);
            blocks.align();
        }
        for (int i = 0; withWords && i < distinct; i++) {
            list.put(words[i], rawBits);
        }
        list.append(blocks);
        return list;
    }

    private int look(int[] other, int begin, int end) {
        dictionary.clear();
        if (keys.length < end - begin) {
            keys = new int[(end - begin) * 2];
            words = new int[keys.length];
        }
        int distinct = 0;
        for (int row = begin; row < end; row++) {
            int key = dictionary.getOrPut(other[row], distinct);
            if (key == distinct) {
                words[distinct++] = other[row];
            }
            keys[row - begin] = key;
        }
        return distinct;
    }

    private int stepBits;

    private void block(int[] key, int from, int keyBits, int[] at, int row, int count) {
        for (int i = 1; i < count; i++) {
            steps[i] = Integer.toUnsignedLong(at[row + i]) - Integer.toUnsignedLong(at[row + i - 1]);
        }
        stepBits = cheapest(count);
        list.put(stepBits, 8);
        for (int i = 1; i < count; i++) {
            blocks.put(Math.min(steps[i], (1L << stepBits) - 1), stepBits);
        }
        for (int i = 0; i < count; i++) {
            blocks.put(key[from + i], keyBits);
        }
    }

    /** The width at which the steps and the long steps take the fewest bits. */
    private int cheapest(int count) {
        long longest = 0;
        for (int i = 1; i < count; i++) {
            longest = Math.max(longest, steps[i]);
        }
        int widest = longest == 0 ? 0 : BitWriter.width(longest + 1);
        int cheapest = widest;
        int cost = widest * (count - 1);
        for (int bits = 1; bits < widest; bits++) {
            int exceptions = 0;
            for (int i = 1; i < count; i++) {
                exceptions += steps[i] >= (1L << bits) - 1 ? 1 : 0;
            }
            if (bits * (count - 1) + exceptions * 32 < cost) {
                cost = bits * (count - 1) + exceptions * 32;
                cheapest = bits;
            }
        }
        return cheapest;
    }

    private void values(int[] length, int row, int count, int[] extra) {
        int lengths = kind(length, row, count);
        int extras = kind(extra, row, count);
        if (lengths == BlockFormat.SOME_HAVE) {
            which(length, row, count);
        }
        if (extras == BlockFormat.SOME_HAVE) {
            which(extra, row, count);
        }
        put(length, row, count, lengths);
        put(extra, row, count, extras);
    }

    private void put(int[] values, int row, int count, int kind) {
        int bits = BitWriter.width(Math.max(0, largest(values, row, row + count)));
        list.put(bits | kind << 6, 8);
        for (int i = 0; i < count; i++) {
            if (values[row + i] != Columns.NONE) {
                blocks.put(values[row + i], bits);
            }
        }
    }

    private void which(int[] values, int row, int count) {
        for (int i = 0; i < count; i++) {
            blocks.put(values[row + i] == Columns.NONE ? 0 : 1, 1);
        }
    }

    private void longSteps(int count) {
        for (int i = 1; i < count; i++) {
            if (stepBits > 0 && steps[i] >= (1L << stepBits) - 1) {
                blocks.put(steps[i], 32);
            }
        }
    }

    private static int kind(int[] values, int row, int count) {
        int having = 0;
        for (int i = 0; i < count; i++) {
            having += values[row + i] == Columns.NONE ? 0 : 1;
        }
        return having == 0 ? BlockFormat.NONE_HAVE : having == count ? BlockFormat.ALL_HAVE : BlockFormat.SOME_HAVE;
    }

    private static int largest(int[] values, int begin, int end) {
        int largest = Columns.NONE;
        for (int i = begin; i < end; i++) {
            largest = Math.max(largest, values[i]);
        }
        return largest;
    }
}
