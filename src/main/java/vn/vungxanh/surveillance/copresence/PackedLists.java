package vn.vungxanh.surveillance.copresence;

import static vn.vungxanh.surveillance.copresence.BlockFormat.BLOCK;
import static vn.vungxanh.surveillance.copresence.BlockFormat.BLOCK_HEAD;

import java.io.IOException;
import java.nio.file.Path;

/** Reads the lists of one order where they lie, see {@link BlockFormat}. Makes no objects. */
final class PackedLists {
    private static final long FIVE_BYTES = (1L << 40) - 1;

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

    void scan(int owner, long from, long to, long usual, Entries into) {
        if (owner < 0 || owner >= owners) {
            return;
        }
        long list = begin(owner);
        if (list == begin(owner + 1)) {
            return;
        }
        long head = bytes.word(list);
        int count = (int) head;
        int keyBits = (int) (head >>> 32) & 255;
        int longest = (int) (head >>> 40) & 255;
        int words = (int) (bytes.word(list + 1) >>> 40);
        long heads = list + BlockFormat.LIST_HEAD + ((long) words * rawBits + 7 >>> 3);
        int blocks = BlockFormat.blocks(count);
        long reach = Math.max(usual, (1L << longest) - 1);
        long after = from < 0 ? from : from - reach;
        int block = 0;
        for (int high = blocks - 1; block < high; ) {
            int middle = (block + high + 1) >>> 1;
            if (time(heads, middle) <= after) {
                block = middle;
            } else {
                high = middle - 1;
            }
        }
        int before = into.size;
        for (long begin = time(heads, block); block < blocks && begin < to; block++) {
            long next = block + 1 < blocks ? time(heads, block + 1) : begin;
            int entries = block + 1 < blocks ? BLOCK : count - block * BLOCK;
            PackedBlock.read(bytes, heads, blocks, block, entries, next, keyBits, from, to, usual, into);
            begin = next;
        }
        if (words > 0) {
            long dictionary = list + BlockFormat.LIST_HEAD;
            for (int i = before; i < into.size; i++) {
                long bit = (long) into.other[i] * rawBits;
                into.other[i] = (int) (bytes.word(dictionary + (bit >>> 3)) >>> (bit & 7) & (1L << rawBits) - 1);
            }
        }
    }

    private long time(long heads, int block) {
        return bytes.word(heads + (long) block * BLOCK_HEAD) & 0xFFFF_FFFFL;
    }
}
