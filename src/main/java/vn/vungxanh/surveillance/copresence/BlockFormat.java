package vn.vungxanh.surveillance.copresence;

/**
 * How a list is laid out. All numbers little-endian, bits from the lowest.
 *
 * <pre>
 * list    = head block-heads dictionary? blocks
 * head    = u32 entries, u8 bits of a key, u8 bits of the longest length (1 more when there is any), u24 words in the dictionary or 0
 * dictionary = the distinct other numbers, packed; the keys are then places in it, else the numbers themselves
 * block-head = u32 first time, u32 where the block begins behind the dictionary, u8 bits of a step, u8 kind and bits of the lengths,
 *           u8 kind and bits of the extras
 * block   = steps keys which-have-a-length? which-have-an-extra? lengths extras long-steps
 * file    = lists directory footer
 * </pre>
 *
 * A block holds {@link #BLOCK} entries. A step is the time since the entry before; all bits set mean that the next of the long
 * steps (u32) holds it. Kinds: 0 no entry has a value, 1 all have, 2 a bitmap says which.
 */
final class BlockFormat {
    static final int BLOCK = 64;
    static final int LIST_HEAD = 9;
    static final int BLOCK_HEAD = 11;
    static final int FOOTER = 64;
    static final int DIRECTORY_ENTRY = 5;
    /** Bytes of a block at most: five values of 32 bits an entry, and two bitmaps. */
    static final int LARGEST = BLOCK * 5 * Integer.BYTES + 2 * Long.BYTES;

    static final long MAGIC = 0x3330_5045_5243_5856L;

    static final int NONE_HAVE = 0;
    static final int ALL_HAVE = 1;
    static final int SOME_HAVE = 2;

    private BlockFormat() {}

    static int blocks(int entries) {
        return (entries + BLOCK - 1) / BLOCK;
    }
}
