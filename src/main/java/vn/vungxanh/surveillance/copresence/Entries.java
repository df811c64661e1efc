package vn.vungxanh.surveillance.copresence;

import java.util.Arrays;

/** A list that a segment reads out, in columns that are used again. For one thread. */
final class Entries {
    /** For those who ask for one window only. */
    final Windows window = new Windows();

    /** One bit for each word of a dictionary that is wanted. */
    final long[] wanted = new long[PackedLists.FEW / Long.SIZE];

    /** Reads them. */
    final PackedBlock block = new PackedBlock();

    int[] other = new int[256];
    long[] at = new long[256];
    /** Seconds, or {@link Columns#NONE}. */
    int[] length = new int[256];

    int[] extra = new int[256];
    /** When it ends, in seconds since 1970. */
    long[] end = new long[256];

    int size;

    void add(int otherOf, long atOf, int lengthOf, int extraOf, long endOf) {
        int row = size;
        if (row == other.length) {
            grow(row + 1);
        }
        other[row] = otherOf;
        at[row] = atOf;
        length[row] = lengthOf;
        extra[row] = extraOf;
        end[row] = endOf;
        size = row + 1;
    }

    /** Puts what stands in one row into another. */
    void move(int from, int to) {
        other[to] = other[from];
        at[to] = at[from];
        length[to] = length[from];
        extra[to] = extra[from];
        end[to] = end[from];
    }

    void grow(int needed) {
        int larger = Math.max(needed, other.length * 2);
        other = Arrays.copyOf(other, larger);
        at = Arrays.copyOf(at, larger);
        length = Arrays.copyOf(length, larger);
        extra = Arrays.copyOf(extra, larger);
        end = Arrays.copyOf(end, larger);
    }
}
