package vn.vungxanh.surveillance.copresence;

import static vn.vungxanh.surveillance.copresence.BlockFormat.BLOCK;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Reads the blocks of a list, see {@link BlockFormat}. Each is copied out first, which fetches all of it at once. For one thread. */
final class PackedBlock {
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** What lies behind the block may be anything. */
    private final byte[] bytes = new byte[BlockFormat.LARGEST + Long.BYTES];

    private final long[] times = new long[BLOCK];
    private final int[] keys = new int[BLOCK];
    private final int[] lengths = new int[BLOCK];
    private final int[] extras = new int[BLOCK];
    private final long[] ends = new long[BLOCK];

    private int keyBits;
    private long usual;
    private boolean chosen;

    /** @param chosen whether only the marked words of the dictionary are wanted */
    void open(int bitsOfKey, long usualOf, boolean chosenOnly) {
        keyBits = bitsOfKey;
        usual = usualOf;
        chosen = chosenOnly;
    }

    /**
     * Adds what overlaps one of the windows. Every entry is looked at once: what begins before the end of a window and does not
     * reach into it reaches into none behind it.
     *
     * @param first time in the block; {@code next}, of the block behind it
     * @param window the first window that the block does not begin behind
     * @return the first window that the next block may reach
     */
    int read(
            long first,
            long widths,
            ByteBuffer part,
            int position,
            int length,
            int count,
            long next,
            Windows windows,
            int window,
            Entries into) {
        int stepBits = (int) widths & 255;
        int lengthBits = (int) (widths >>> 8) & 63;
        int lengthKind = (int) (widths >>> 14) & 3;
        int extraBits = (int) (widths >>> 16) & 63;
        int extraKind = (int) (widths >>> 22) & 3;
        long longest = lengthKind == BlockFormat.NONE_HAVE ? 0 : (1L << lengthBits) - 1;
        long reach = lengthKind == BlockFormat.ALL_HAVE ? longest : Math.max(usual, longest);
        long from = windows.from[window];
        if (next <= from - reach && from > 0) {
            return window;
        }
        int keys = (count - 1) * stepBits;
        int values = keys + count * keyBits;
        part.get(position, bytes, 0, Math.min(length, part.limit() - position));
        long all = -1L >>> BLOCK - count;
        long having = lengthKind == BlockFormat.ALL_HAVE ? all : 0;
        if (lengthKind == BlockFormat.SOME_HAVE) {
            having = bits64(values) & all;
            values += count;
        }
        long alsoHaving = extraKind == BlockFormat.ALL_HAVE ? all : 0;
        if (extraKind == BlockFormat.SOME_HAVE) {
            alsoHaving = bits64(values) & all;
            values += count;
        }
        int extras = values + Long.bitCount(having) * lengthBits;
        int longSteps = extras + Long.bitCount(alsoHaving) * extraBits;
        int last = times(first, stepBits, longSteps, count, windows.end());
        int begin = 0;
        long beyond = from < 0 ? from : from - reach;
        while (begin < last && times[begin] <= beyond) {
            begin++;
        }
        long below = (1L << begin) - 1;
        values += Long.bitCount(having & below) * lengthBits;
        extras += Long.bitCount(alsoHaving & below) * extraBits;
        int taken = last - begin;
        having >>>= begin;
        alsoHaving >>>= begin;
        unpack(keys + begin * keyBits, keyBits, taken, this.keys);
        spread(values, lengthBits, having, taken, lengths);
        spread(extras, extraBits, alsoHaving, taken, this.extras);
        end(begin, taken);
        window = take(begin, taken, windows, window, into);
        return last < count ? windows.size : window;
    }

    // each of these loops does one thing only: the compiler keeps its few variables in registers

    private void unpack(int position, int width, int count, int[] to) {
        byte[] from = bytes;
        int mask = (int) ((1L << width) - 1);
        for (int i = 0; i < count; i++) {
            to[i] = (int) ((long) WORDS.get(from, position >>> 3) >>> (position & 7)) & mask;
            position += width;
        }
    }

    /** Values of those that have one, the others none. */
    private void spread(int position, int width, long having, int count, int[] to) {
        if (having == 0) {
            Arrays.fill(to, 0, count, Columns.NONE);
            return;
        }
        byte[] from = bytes;
        int mask = (int) ((1L << width) - 1);
        for (int i = 0; i < count; i++) {
            int has = (int) (having >>> i) & 1;
            to[i] = (int) ((long) WORDS.get(from, position >>> 3) >>> (position & 7)) & mask | has - 1;
            position += width & -has;
        }
    }

    /** When each of those taken ends. */
    private void end(int begin, int count) {
        long most = usual;
        for (int i = 0; i < count; i++) {
            int extra = extras[i];
            int length = lengths[i];
            ends[i] = times[begin + i]
                    + (length != Columns.NONE ? length : extra == Columns.NONE ? most : Math.min(most, extra));
        }
    }

    /** Adds those that reach into a window. */
    private int take(int begin, int count, Windows windows, int window, Entries into) {
        int row = into.size;
        if (row + count > into.other.length) {
            into.grow(row + count);
        }
        long from = windows.from[window];
        long to = windows.to[window];
        for (int i = 0; i < count; i++) {
            long at = times[begin + i];
            if (at >= to) {
                window = windows.behind(at, window);
                from = windows.from[window];
                to = windows.to[window];
            }
            int key = keys[i];
            if (ends[i] > from && (!chosen || (into.wanted[key >>> 6] >>> key & 1) != 0)) {
                into.other[row] = key;
                into.at[row] = at;
                into.length[row] = lengths[i];
                into.end[row] = ends[i];
                into.extra[row++] = extras[i];
            }
        }
        into.size = row;
        return window;
    }

    /** Lays out the times before {@code end}; returns how many there are. */
    private int times(long first, int stepBits, int longSteps, int count, long end) {
        byte[] from = bytes;
        long[] to = times;
        long mask = (1L << stepBits) - 1;
        long escape = stepBits == 0 ? -1 : mask;
        long at = first;
        to[0] = at;
        int position = 0;
        for (int i = 1; i < count; i++) {
            long step = (long) WORDS.get(from, position >>> 3) >>> (position & 7) & mask;
            position += stepBits;
            if (step == escape) {
                step = bits(from, longSteps, 32);
                longSteps += 32;
            }
            at += step;
            if (at >= end) {
                return i;
            }
            to[i] = at;
        }
        return count;
    }

    private static long bits(byte[] from, int position, int width) {
        return (long) WORDS.get(from, position >>> 3) >>> (position & 7) & (1L << width) - 1;
    }

    private long bits64(int position) {
        return bits(bytes, position, 32) | bits(bytes, position + 32, 32) << 32;
    }
}
