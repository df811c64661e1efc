package vn.vungxanh.surveillance.copresence;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Events on their way into a segment. Every kind of evidence has the same form: a person on the left, a place, group or
 * second person on the right, a time, a length or none, and one more value or none.
 */
final class Columns {
    static final int NONE = -1;

    int[] left;
    int[] right;
    /** Seconds since 1970, unsigned. */
    int[] at;

    int[] length;
    /** Attenuation of an encounter; gap to the person's next check-in, set by {@link #setGaps}. */
    int[] extra;

    int size;

    Columns(int capacity) {
        left = new int[Math.max(capacity, 16)];
        right = new int[left.length];
        at = new int[left.length];
        length = new int[left.length];
        extra = new int[left.length];
    }

    void add(int leftOf, int rightOf, int atOf, int lengthOf, int extraOf) {
        if (size == left.length) {
            int larger = size * 2;
            left = Arrays.copyOf(left, larger);
            right = Arrays.copyOf(right, larger);
            at = Arrays.copyOf(at, larger);
            length = Arrays.copyOf(length, larger);
            extra = Arrays.copyOf(extra, larger);
        }
        left[size] = leftOf;
        right[size] = rightOf;
        at[size] = atOf;
        length[size] = lengthOf;
        extra[size++] = extraOf;
    }

    /** Sorts by left, time and right; of equal ones the last added stays. */
    void sortByLeft(Radix radix) {
        int[] order = radix.sort(Radix.unsorted(size), size, right);
        order = radix.sort(order, size, at);
        order = radix.sort(order, size, left);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i + 1 < size && same(order[i], order[i + 1])) {
                continue;
            }
            order[kept++] = order[i];
        }
        arrange(order, kept);
    }

    /** Sorts what is sorted by left again by right, time and left. */
    void sortByRight(Radix radix) {
        int[] order = radix.sort(Radix.unsorted(size), size, left);
        order = radix.sort(order, size, at);
        order = radix.sort(order, size, right);
        arrange(order, size);
    }

    /** In what is sorted by left: how long until the next strictly later entry on the left, for those without a length. */
    void setGaps(int longest) {
        long next = 0;
        for (int i = size - 1; i >= 0; i--) {
            boolean alone = i + 1 == size || left[i + 1] != left[i];
            if (alone) {
                next = Long.MAX_VALUE;
            } else if (at[i + 1] != at[i]) {
                next = Integer.toUnsignedLong(at[i + 1]);
            }
            long gap = next - Integer.toUnsignedLong(at[i]);
            extra[i] = length[i] == NONE && gap <= longest ? (int) gap : NONE;
        }
    }

    void clearExtras() {
        Arrays.fill(extra, 0, size, NONE);
    }

    /** Drops the rows that do not pass. */
    void keep(IntPredicate passes) {
        int kept = 0;
        for (int row = 0; row < size; row++) {
            if (passes.test(row)) {
                left[kept] = left[row];
                right[kept] = right[row];
                at[kept] = at[row];
                length[kept] = length[row];
                extra[kept++] = extra[row];
            }
        }
        size = kept;
    }

    private boolean same(int one, int other) {
        return left[one] == left[other] && right[one] == right[other] && at[one] == at[other];
    }

    private void arrange(int[] order, int kept) {
        left = picked(left, order, kept);
        right = picked(right, order, kept);
        at = picked(at, order, kept);
        length = picked(length, order, kept);
        extra = picked(extra, order, kept);
        size = kept;
    }

    private static int[] picked(int[] column, int[] order, int kept) {
        int[] picked = new int[Math.max(kept, 1)];
        for (int i = 0; i < kept; i++) {
            picked[i] = column[order[i]];
        }
        return picked;
    }
}
