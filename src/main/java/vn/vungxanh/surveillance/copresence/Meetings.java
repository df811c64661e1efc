package vn.vungxanh.surveillance.copresence;

import java.util.Arrays;

/** Meetings of one level in columns, those of one pair chained; used again. The state that partial results merge. */
final class Meetings {
    private static final Basis[] BASES = Basis.values();

    int[] via = new int[1024];
    int[] where = new int[1024];
    long[] at = new long[1024];
    int[] seconds = new int[1024];
    int[] signal = new int[1024];
    long[] worth = new long[1024];
    byte[] basis = new byte[1024];
    /** The row before it in its chain, or -1. */
    int[] previous = new int[1024];

    int size;

    int add(int viaOf, int basisOf, int whereOf, long atOf, int secondsOf, int signalOf, long worthOf, int previousOf) {
        int row = size;
        if (row == via.length) {
            grow();
        }
        via[row] = viaOf;
        where[row] = whereOf;
        at[row] = atOf;
        seconds[row] = secondsOf;
        signal[row] = signalOf;
        worth[row] = worthOf;
        basis[row] = (byte) basisOf;
        previous[row] = previousOf;
        size = row + 1;
        return row;
    }

    /** Whether a meeting shows a contact by itself, however short the others are. */
    static boolean alone(int basis, int seconds, ContactRule rule) {
        return seconds >= rule.singleSeconds() || basis == Basis.GROUP.ordinal() || basis == Basis.DECLARED.ordinal();
    }

    /** Whether meeting {@code one} is the stronger evidence. */
    boolean stronger(int one, int other) {
        if (seconds[one] != seconds[other]) {
            return seconds[one] > seconds[other];
        }
        if (at[one] != at[other]) {
            return at[one] < at[other];
        }
        if (via[one] != via[other]) {
            return via[one] < via[other];
        }
        if (basis[one] != basis[other]) {
            return basis[one] < basis[other];
        }
        return where[one] != where[other] ? where[one] < where[other] : signal[one] < signal[other];
    }

    Meeting get(int row, int contact, Tier tier) {
        return new Meeting(via[row], contact, BASES[basis[row]], tier, where[row], at[row], seconds[row], signal[row]);
    }

    private void grow() {
        int larger = via.length * 2;
        via = Arrays.copyOf(via, larger);
        where = Arrays.copyOf(where, larger);
        at = Arrays.copyOf(at, larger);
        seconds = Arrays.copyOf(seconds, larger);
        signal = Arrays.copyOf(signal, larger);
        worth = Arrays.copyOf(worth, larger);
        basis = Arrays.copyOf(basis, larger);
        previous = Arrays.copyOf(previous, larger);
    }
}
