package vn.vungxanh.territory.checkins;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many check-ins one thing had in a window of time; in memory, because a doubt needs no more than the last minutes. */
final class Rates {

    private static final int MOST_REMEMBERED = 100_000;

    private record Window(Object of, long number) {}

    private final long seconds;
    private final Map<Window, Integer> counts = new ConcurrentHashMap<>();

    Rates(long seconds) {
        this.seconds = seconds;
    }

    /** The number in this window, this one included. */
    int count(Object of, Instant at) {
        if (counts.size() >= MOST_REMEMBERED) {
            counts.clear();
        }
        return counts.merge(new Window(of, Math.floorDiv(at.getEpochSecond(), seconds)), 1, Integer::sum);
    }
}
