package vn.vungxanh.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** UUIDs of version 7 (RFC 9562): 48 bits of milliseconds, then chance. */
public final class TimeOrderedId {

    private static final SecureRandom CHANCE = new SecureRandom();

    private TimeOrderedId() {}

    public static UUID next(Clock clock) {
        return of(clock.millis(), CHANCE.nextLong(), CHANCE.nextLong());
    }

    /** The same id for the same arguments: for demonstration data. */
    public static UUID of(long millis, long chanceA, long chanceB) {
        var most = (millis << 16) | 0x7000L | (chanceA & 0xfffL);
        var least = 0x8000000000000000L | (chanceB & 0x3fffffffffffffffL);
        return new UUID(most, least);
    }
}
