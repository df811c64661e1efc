package vn.vungxanh.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** How long something took: the first time, the median and the 95th percentile, in milliseconds. */
public record Times(double first, double median, double p95, int many) {

    public static final String HEADING = "   first      p50      p95 times";

    /** Again and again, at most so many times; none where the time was up before. */
    public static Optional<Times> of(Runnable question, int most, BooleanSupplier timeIsLeft) {
        var times = new ArrayList<Double>();
        while (times.size() < most && timeIsLeft.getAsBoolean()) {
            var start = System.nanoTime();
            question.run();
            times.add((System.nanoTime() - start) / 1e6);
        }
        if (times.isEmpty()) {
            return Optional.empty();
        }
        var first = times.get(0);
        Collections.sort(times);
        return Optional.of(new Times(
                first,
                times.get(times.size() / 2),
                times.get((int) Math.ceil(0.95 * times.size()) - 1),
                times.size()));
    }

    /** A line under {@link #HEADING}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%8.1f %8.1f %8.1f %5d", first, median, p95, many);
    }

    /** Stops the program after so many seconds, whatever it does. */
    public static void endAnyway(int seconds) {
        var guard = new Thread(() -> {
            try {
                Thread.sleep(seconds * 1000L);
            } catch (InterruptedException ended) {
                return;
            }
            System.out.println("stopped: it did not end by itself");
            Runtime.getRuntime().halt(1);
        });
        guard.setDaemon(true);
        guard.start();
    }
}
