package vn.vungxanh.surveillance.copresence;

import static vn.vungxanh.surveillance.copresence.BlockFormat.BLOCK_HEAD;
import static vn.vungxanh.surveillance.copresence.Bytes.bits;

import java.nio.ByteBuffer;

/** Reads one block of a list where it lies, see {@link BlockFormat}. Makes no objects. */
final class PackedBlock {
    private PackedBlock() {}

    /**
     * Adds what lies within the window.
     *
     * @param heads where the heads of the blocks begin
     * @param count of entries in this block
     * @param next first time of the block behind it
     */
    static void read(
            Bytes bytes,
            long heads,
            int blocks,
            int block,
            int count,
            long next,
            int keyBits,
            long from,
            long to,
            long usual,
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
        if (block + 1 < blocks && next + reach <= from) {
            return;
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
        long escape = stepBits == 0 ? -1 : (1L << stepBits) - 1;
        long at = word & 0xFFFF_FFFFL;
        long beyond = from < 0 ? from : from - reach;
        if (into.size + count > into.other.length) {
            into.grow(into.size + count);
        }
        int row = into.size;
        long mask = (1L << stepBits) - 1;
        long window = 0;
        int left = 0;
        for (int i = 0; ; ) {
            if (at > beyond) {
                long below = (1L << i) - 1;
                int length = Columns.NONE;
                long until = at + usual;
                if ((having >>> i & 1) != 0) {
                    length = (int) bits(part, values + (long) Long.bitCount(having & below) * lengthBits, lengthBits);
                    until = at + length;
                }
                if (until > from) {
                    into.other[row] = (int) bits(part, keys + (long) i * keyBits, keyBits);
                    into.at[row] = at;
                    into.length[row] = length;
                    into.end[row] = until;
                    into.extra[row++] = (alsoHaving >>> i & 1) == 0
                            ? Columns.NONE
                            : (int) bits(
                                    part, extras + (long) Long.bitCount(alsoHaving & below) * extraBits, extraBits);
                }
            }
            if (++i == count) {
                break;
            }
            if (left < stepBits) {
                window = part.getLong((int) (steps >>> 3)) >>> (steps & 7);
                left = 57;
            }
            long step = window & mask;
            window >>>= stepBits;
            left -= stepBits;
            steps += stepBits;
            if (step == escape) {
                step = bits(part, longSteps, 32);
                longSteps += 32;
            }
            at += step;
            if (at >= to) {
                break;
            }
        }
        into.size = row;
    }
}
