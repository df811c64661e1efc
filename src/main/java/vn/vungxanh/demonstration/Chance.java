package vn.vungxanh.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.vungxanh.kernel.TimeOrderedId;

/** Chance that falls the same way for the same seed, on every Java: {@link Random} is specified to the bit. */
final class Chance {

    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    boolean in100(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T of(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    <T> T weighted(List<Weighted<T>> list) {
        var total = list.stream().mapToInt(Weighted::weight).sum();
        var ticket = random.nextInt(total);
        for (var each : list) {
            ticket -= each.weight();
            if (ticket < 0) {
                return each.value();
            }
        }
        throw new IllegalStateException("weights are empty");
    }

    /** Whole minutes between the two; the first when the second is not later. */
    Instant between(Instant from, Instant to) {
        var minutes = Duration.between(from, to).toMinutes();
        return minutes <= 0 ? from : from.plus(Duration.ofMinutes(random.nextInt((int) minutes + 1)));
    }

    /** Days from infection to first symptoms: mostly two to six. */
    int incubationDays() {
        return (int) Math.max(2, Math.min(12, Math.round(Math.exp(1.35 + 0.4 * random.nextGaussian()))));
    }

    UUID id(Instant at) {
        return TimeOrderedId.of(at.toEpochMilli(), random.nextLong(), random.nextLong());
    }

    record Weighted<T>(T value, int weight) {}
}
