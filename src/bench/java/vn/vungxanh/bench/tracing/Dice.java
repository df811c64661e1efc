package vn.vungxanh.bench.tracing;

/** SplitMix64: chance that can be begun anew for any person and day, so that nothing needs to be remembered. */
final class Dice {

    private long state;

    Dice begin(long seed, long a, long b) {
        state = mix(mix(seed + 0x9E3779B97F4A7C15L * (a + 1)) + 0xD1B54A32D192ED03L * (b + 1));
        return this;
    }

    long next() {
        state += 0x9E3779B97F4A7C15L;
        return mix(state);
    }

    int below(int bound) {
        return (int) (((next() >>> 33) * bound) >>> 31);
    }

    /** Both ends included. */
    int between(int from, int to) {
        return from + below(to - from + 1);
    }

    double chance() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    boolean happens(double probability) {
        return chance() < probability;
    }

    /** Sum of twelve: near enough to a normal distribution for how long people stay. */
    double normal() {
        var sum = -6.0;
        for (var i = 0; i < 12; i++) {
            sum += chance();
        }
        return sum;
    }

    /** Rank from 0 to {@code count - 1} with weights that fall as rank to the power of 0.75. */
    int zipf(int count) {
        var x = 1 + chance() * (Math.sqrt(Math.sqrt(count + 1.0)) - 1);
        return Math.min(count - 1, (int) (x * x * x * x) - 1);
    }

    private static long mix(long x) {
        x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
