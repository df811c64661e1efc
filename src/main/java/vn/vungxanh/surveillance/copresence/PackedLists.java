package vn.vungxanh.surveillance.copresence;

import static vn.vungxanh.surveillance.copresence.BlockFormat.BLOCK;
import static vn.vungxanh.surveillance.copresence.BlockFormat.BLOCK_HEAD;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Reads the lists of one order where they lie, see {@link BlockFormat}. Makes no objects. */
final class PackedLists {
    private static final long FIVE_BYTES = (1L << 40) - 1;

    /** So many words of a dictionary are looked at before the entries that they stand for. */
    static final int FEW = 128;

    private final Bytes bytes;
    private final long directory;
    private final int owners;
    private final int rawBits;
    final long entries;
    final long first;
    final long last;

    PackedLists(Path file, long length) throws IOException {
        if (length < BlockFormat.FOOTER) {
            throw new BrokenSnapshot(file, "is too short");
        }
        bytes = Bytes.map(file, length);
        long footer = length - BlockFormat.FOOTER;
        directory = bytes.word(footer);
        entries = bytes.word(footer + 8);
        first = bytes.word(footer + 16);
        last = bytes.word(footer + 24);
        owners = (int) bytes.word(footer + 32);
        rawBits = (int) (bytes.word(footer + 32) >>> 32);
        boolean whole = bytes.word(footer + 56) == BlockFormat.MAGIC
                && directory + (owners + 1L) * BlockFormat.DIRECTORY_ENTRY == footer;
        if (!whole) {
            throw new BrokenSnapshot(file, "does not end as it should");
        }
    }

    long length() {
        return bytes.length();
    }

    int owners() {
        return owners;
    }

    int next(int from) {
        for (int owner = Math.max(from, 0); owner < owners; owner++) {
            if (begin(owner) != begin(owner + 1)) {
                return owner;
            }
        }
        return -1;
    }

    int count(int owner) {
        return holds(owner) ? (int) bytes.word(begin(owner)) : 0;
    }

    private long begin(int owner) {
        return bytes.word(directory + (long) owner * BlockFormat.DIRECTORY_ENTRY) & FIVE_BYTES;
    }

    private boolean holds(int owner) {
        return owner >= 0 && owner < owners && begin(owner) != begin(owner + 1);
    }

    void scan(int owner, Windows windows, long usual, Wanted wanted, Entries into) {
        if (owner < 0 || owner >= owners) {
            return;
        }
        long list = begin(owner);
        if (list == begin(owner + 1)) {
            return;
        }
        long listHead = bytes.word(list);
        int count = (int) listHead;
        int keyBits = (int) (listHead >>> 32) & 255;
        int longest = (int) (listHead >>> 40) & 255;
        int words = (int) (bytes.word(list + 1) >>> 40);
        int blocks = BlockFormat.blocks(count);
        long heads = list + BlockFormat.LIST_HEAD;
        long dictionary = heads + (long) blocks * BLOCK_HEAD;
        long data = dictionary + ((long) words * rawBits + 7 >>> 3);
        long reach = Math.max(usual, (1L << longest) - 1);
        boolean chosen = wanted != Wanted.ALL && words > 0 && words <= FEW;
        if (chosen && !choose(dictionary, words, wanted, into)) {
            return;
        }
        int before = into.size;
        into.block.open(keyBits, usual, chosen);
        int window = 0;
        for (int block = 0; block < blocks && window < windows.size; ) {
            long from = windows.from[window];
            block = block(heads, block, blocks, from < 0 ? from : from - reach);
            if (time(heads, block) >= windows.to[window]) {
                window++;
                continue;
            }
            long head = heads + (long) block * BLOCK_HEAD;
            long next = block + 1 < blocks ? time(heads, block + 1) : Long.MAX_VALUE;
            long offset = bytes.word(head) >>> 32;
            long behind = block + 1 < blocks ? bytes.word(head + BLOCK_HEAD) >>> 32 : offset + BlockFormat.LARGEST;
            long position = data + offset;
            int entries = Math.min(BLOCK, count - block * BLOCK);
            window = into.block.read(
                    time(heads, block),
                    bytes.word(head + 8),
                    bytes.part(position),
                    Bytes.offset(position),
                    (int) (behind - offset),
                    entries,
                    next,
                    windows,
                    window,
                    into);
            block++;
        }
        if (words > 0) {
            if (words < Bytes.MARGIN / 4) {
                translate(dictionary, into, before);
            } else {
                translateFar(dictionary, into, before);
            }
        }
    }

    /** The last block from {@code block} on that begins no later than this, or {@code block} itself. */
    private int block(long heads, int block, int blocks, long latest) {
        if (block + 1 == blocks || time(heads, block + 1) > latest) {
            return block;
        }
        for (int high = blocks - 1; block < high; ) {
            int middle = (block + high + 1) >>> 1;
            if (time(heads, middle) <= latest) {
                block = middle;
            } else {
                high = middle - 1;
            }
        }
        return block;
    }

    /** Marks the words that are wanted; false when there is none. */
    private boolean choose(long dictionary, int words, Wanted wanted, Entries into) {
        ByteBuffer part = bytes.part(dictionary);
        long offset = (long) Bytes.offset(dictionary) << 3;
        long any = 0;
        for (int begin = 0; begin < words; begin += Long.SIZE) {
            long marks = 0;
            for (int i = begin; i < Math.min(words, begin + Long.SIZE); i++) {
                if (wanted.wants((int) Bytes.bits(part, offset + (long) i * rawBits, rawBits))) {
                    marks |= 1L << i;
                }
            }
            into.wanted[begin >>> 6] = marks;
            any |= marks;
        }
        return any != 0;
    }

    private void translate(long dictionary, Entries into, int begin) {
        ByteBuffer part = bytes.part(dictionary);
        long offset = (long) Bytes.offset(dictionary) << 3;
        for (int i = begin; i < into.size; i++) {
            into.other[i] = (int) Bytes.bits(part, offset + (long) into.other[i] * rawBits, rawBits);
        }
    }

    private void translateFar(long dictionary, Entries into, int begin) {
        long mask = (1L << rawBits) - 1;
        for (int i = begin; i < into.size; i++) {
            long bit = (long) into.other[i] * rawBits;
            into.other[i] = (int) (bytes.word(dictionary + (bit >>> 3)) >>> (bit & 7) & mask);
        }
    }

    private long time(long heads, int block) {
        return bytes.word(heads + (long) block * BLOCK_HEAD) & 0xFFFF_FFFFL;
    }
}
