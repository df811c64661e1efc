package vn.vungxanh.surveillance.copresence;

import java.util.BitSet;

/** A small segment just appended: sorted arrays. */
final class RawSegment implements Segment {
    private final Side[] sides;
    private final BeginFilter filter;
    private final long first;
    private final long last;

    /** @param longestGap for check-ins, how far to the next one is worth noting; 0 for other kinds, which keep their extra */
    static RawSegment of(Columns columns, int longestGap, Radix radix) {
        columns.sortByLeft(radix);
        if (longestGap > 0) {
            columns.setGaps(longestGap);
        }
        Side left = new Side(columns.left, columns.right, columns);
        columns.sortByRight(radix);
        return new RawSegment(left, new Side(columns.right, columns.left, columns));
    }

    private RawSegment(Side left, Side right) {
        sides = new Side[] {left, right};
        filter = new BeginFilter(left.keys.length);
        long earliest = Long.MAX_VALUE;
        long latest = Long.MIN_VALUE;
        for (int row = 0; row < left.keys.length; row++) {
            earliest = Math.min(earliest, left.at(row));
            latest = Math.max(latest, left.at(row));
            filter.add(left.owner(row), left.at(row));
        }
        first = earliest;
        last = latest;
    }

    /** The columns in the order of an earlier call of {@link #of}, for the next merge. */
    void addTo(Columns columns) {
        Side side = sides[LEFT];
        for (int row = 0; row < side.keys.length; row++) {
            columns.add(side.owner(row), side.other[row], (int) side.keys[row], side.length[row], side.extra[row]);
        }
    }

    @Override
    public long size() {
        return sides[LEFT].keys.length;
    }

    @Override
    public long first() {
        return first;
    }

    @Override
    public long last() {
        return last;
    }

    @Override
    public boolean mayBegin(int left, long from, long to) {
        return from <= last && to >= first && filter.mayBegin(left, Math.max(from, first), Math.min(to, last));
    }

    @Override
    public int next(int order, int from) {
        Side side = sides[order];
        int row = side.from((long) from << 32);
        return row < side.keys.length ? side.owner(row) : -1;
    }

    @Override
    public void mark(BitSet lefts) {
        Side side = sides[LEFT];
        for (int row = 0; row < side.keys.length; row++) {
            lefts.set(side.owner(row));
        }
    }

    @Override
    public int largest(int order) {
        Side side = sides[order];
        return side.keys.length == 0 ? -1 : side.owner(side.keys.length - 1);
    }

    @Override
    public int count(int order, int owner) {
        Side side = sides[order];
        return side.from((owner + 1L) << 32) - side.from((long) owner << 32);
    }

    @Override
    public void scan(int order, int owner, Windows windows, long usual, Wanted wanted, Entries into) {
        Side side = sides[order];
        long list = (long) owner << 32;
        int window = 0;
        for (int row = side.from(list); row < side.keys.length && side.owner(row) == owner; row++) {
            long at = side.at(row);
            window = windows.behind(at, window);
            if (window == windows.size) {
                return;
            }
            int length = side.length[row];
            int extra = side.extra[row];
            long until =
                    at + (length != Columns.NONE ? length : extra == Columns.NONE ? usual : Math.min(usual, extra));
            if (until > windows.from[window]) {
                into.add(side.other[row], at, length, extra, until);
            }
        }
    }

    @Override
    public long sizeInBytes() {
        return size() * 2 * (8 + 4 + 4 + 4) + filter.sizeInBytes();
    }

    private static final class Side {
        /** Owner in the upper, time in the lower 32 bits. */
        final long[] keys;

        final int[] other;
        final int[] length;
        final int[] extra;

        Side(int[] owners, int[] others, Columns columns) {
            keys = new long[columns.size];
            for (int row = 0; row < keys.length; row++) {
                keys[row] = (long) owners[row] << 32 | Integer.toUnsignedLong(columns.at[row]);
            }
            other = others;
            length = columns.length;
            extra = columns.extra;
        }

        int owner(int row) {
            return (int) (keys[row] >>> 32);
        }

        long at(int row) {
            return keys[row] & 0xFFFF_FFFFL;
        }

        /** First row with a key not below. */
        int from(long key) {
            int low = 0;
            int high = keys.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (keys[middle] < key) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
