package vn.vungxanh.surveillance.copresence;

import static vn.vungxanh.surveillance.copresence.BlockFormat.BLOCK_HEAD;
import static vn.vungxanh.surveillance.copresence.Bytes.bits;

import java.nio.ByteBuffer;

/** Reads one block of a list where it lies, see {@link BlockFormat}. Makes no objects. */
final class PackedBlock {
    private PackedBlock() {}

    /**
     * Adds what overlaps one of the windows. Every entry is looked at once: what begins before the end of a window and does not
     * reach into it reaches into none behind it.
     *
     * @param heads where the heads of the blocks begin
     * @param count of entries in this block
     * @param next first time of the block behind it
     * @param window the first window that the block does not begin behind
     * @return the first window that the next block may reach
     */
    static int read(
            Bytes bytes,
            long heads,
            int blocks,
            int block,
            int count,
            long next,
            int keyBits,
            Windows windows,
            int window,
            long usual,
            boolean chosen,
            Entries into) {
        long head = heads + (long) block * BLOCK_HEAD;
        long word = bytes.word(head);
        long widths = bytes.word(head + 4);
        int stepBits = (int) (widths >>> 32) & 255;
        int lengthBits = (int) (widths >>> 40) & 63;
        int lengthKind = (int) (widths >>> 46) & 3;
        int extraBits = (int) (widths >>> 48) & 63;
        int extraKind = (int) (widths >>> 54) & 3;
        long reach = lengthKind == BlockFormat.NONE_HAVE
                ? usual
                : lengthKind == BlockFormat.ALL_HAVE ? (1L << lengthBits) - 1 : Math.max(usual, (1L << lengthBits) - 1);
        long from = windows.from[window];
        if (next <= from - reach && from > 0) {
            return window;
        }
        long position = heads + (long) blocks * BLOCK_HEAD + (word >>> 32);
        ByteBuffer part = bytes.part(position);
        long steps = (long) Bytes.offset(position) << 3;
        long keys = steps + (long) (count - 1) * stepBits;
        long values = keys + (long) count * keyBits;
        long all = count == 64 ? -1L : (1L << count) - 1;
        long having = 0;
        if (lengthKind == BlockFormat.ALL_HAVE) {
            having = all;
        } else if (lengthKind == BlockFormat.SOME_HAVE) {
            having = Bytes.bits64(part, values) & all;
            values += count;
        }
        long alsoHaving = 0;
        if (extraKind == BlockFormat.ALL_HAVE) {
            alsoHaving = all;
        } else if (extraKind == BlockFormat.SOME_HAVE) {
            alsoHaving = Bytes.bits64(part, values) & all;
            values += count;
        }
        long extras = values + (long) Long.bitCount(having) * lengthBits;
        long longSteps = extras + (long) Long.bitCount(alsoHaving) * extraBits;
        if (into.size + count > into.other.length) {
            into.grow(into.size + count);
        }
        int row = into.size;
        int last = times(part, steps, stepBits, longSteps, word & 0xFFFF_FFFFL, count, windows.end(), into.at, row);
        long beyond = from < 0 ? from : from - reach;
        int i = 0;
        while (i < last && into.at[row + i] <= beyond) {
            i++;
        }
        long below = (1L << i) - 1;
        values += (long) Long.bitCount(having & below) * lengthBits;
        extras += (long) Long.bitCount(alsoHaving & below) * extraBits;
        long to = windows.to[window];
        int begin = row;
        for (; i < last; i++) {
            long at = into.at[begin + i];
            if (at >= to) {
                window = windows.behind(at, window);
                from = windows.from[window];
                to = windows.to[window];
            }
            int has = (int) (having >>> i) & 1;
            int alsoHas = (int) (alsoHaving >>> i) & 1;
            int length = (int) bits(part, values, lengthBits) | has - 1;
            int extra = (int) bits(part, extras, extraBits) | alsoHas - 1;
            values += has * lengthBits;
            extras += alsoHas * extraBits;
            long longest = alsoHas == 0 ? usual : Math.min(usual, extra);
            long until = at + (has == 0 ? longest : length);
            int key = (int) bits(part, keys + (long) i * keyBits, keyBits);
            into.other[row] = key;
            into.at[row] = at;
            into.length[row] = length;
            into.end[row] = until;
            into.extra[row] = extra;
            row += until > from && (!chosen || (into.wanted[key >>> 6] >>> key & 1) != 0) ? 1 : 0;
        }
        into.size = row;
        return last < count ? windows.size : window;
    }

    /** Lays out the times before {@code end}; returns how many there are. */
    private static int times(
            ByteBuffer part,
            long steps,
            int stepBits,
            long longSteps,
            long first,
            int count,
            long end,
            long[] into,
            int begin) {
        long mask = (1L << stepBits) - 1;
        long escape = stepBits == 0 ? -1 : mask;
        long at = first;
        into[begin] = at;
        int i = 1;
        boolean four = stepBits <= 14;
        while (i < count && at < end) {
            long word = part.getLong((int) (steps >>> 3)) >>> (steps & 7);
            if (four && i + 4 <= count) {
                long one = word & mask;
                long two = word >>> stepBits & mask;
                long three = word >>> 2 * stepBits & mask;
                long fourth = word >>> 3 * stepBits & mask;
                if (Math.max(Math.max(one, two), Math.max(three, fourth)) != escape) {
                    into[begin + i] = at += one;
                    into[begin + i + 1] = at += two;
                    into[begin + i + 2] = at += three;
                    into[begin + i + 3] = at += fourth;
                    steps += 4 * stepBits;
                    i += 4;
                    continue;
                }
            }
            long step = word & mask;
            if (step == escape) {
                step = bits(part, longSteps, 32);
                longSteps += 32;
            }
            steps += stepBits;
            into[begin + i++] = at += step;
        }
        while (into[begin + i - 1] >= end) {
            i--;
        }
        return i;
    }
}
