package vn.vungxanh.surveillance.copresence;

/**
 * How many events of a kind that begin on one day the index holds, and what they add up to: equal to the record's when both hold the same.
 *
 * @param epochDay day of the check-in in Vietnam
 * @param sum of {@link #of(int, int, long, long)} over the check-ins, in any order, wrapping around
 */
public record DayDigest(long epochDay, long visits, long sum) {
    private static final int VIETNAM = 7 * 3600;

    /** @param out {@link VisitBatch#NONE} when there is none */
    public static long of(int person, int place, long in, long out) {
        return mix(mix(mix(person * 0x9E3779B97F4A7C15L + place) + in) + out);
    }

    /** One more value in what one event adds, such as the signal of an encounter. */
    public static long with(long sum, int more) {
        return mix(sum + more);
    }

    /** The day in Vietnam of an instant in seconds since 1970. */
    public static long dayOf(long at) {
        return Math.floorDiv(at + VIETNAM, 86_400L);
    }

    /** The first second of a day in Vietnam, in seconds since 1970. */
    public static long startOf(long epochDay) {
        return epochDay * 86_400L - VIETNAM;
    }

    private static long mix(long x) {
        x = (x ^ (x >>> 33)) * 0xFF51AFD7ED558CCDL;
        x = (x ^ (x >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return x ^ (x >>> 33);
    }
}
