package vn.vungxanh.bench.tracing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Times of one kind of question in nanoseconds, of processor and of the clock on the wall. */
final class Gauge {

    interface Question {
        int rows() throws Exception;
    }

    interface Processor {
        long nanos();
    }

    /** The thread that asks. */
    static final Processor THREAD =
            () -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

    /** A process of this machine. */
    static Processor process(int pid) {
        var file = Path.of("/proc/" + pid + "/schedstat");
        return () -> {
            try {
                return Long.parseLong(Files.readString(file).split(" ")[0]);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private long[] cpu = new long[256];
    private long[] wall = new long[256];
    private long[] rows = new long[256];
    private int size;

    int ask(Processor processor, Question question) throws Exception {
        var cpuBefore = processor.nanos();
        var wallBefore = System.nanoTime();
        var found = question.rows();
        var wallTaken = System.nanoTime() - wallBefore;
        var cpuTaken = processor.nanos() - cpuBefore;
        if (size == cpu.length) {
            cpu = Arrays.copyOf(cpu, size * 2);
            wall = Arrays.copyOf(wall, size * 2);
            rows = Arrays.copyOf(rows, size * 2);
        }
        cpu[size] = cpuTaken;
        wall[size] = wallTaken;
        rows[size++] = found;
        return found;
    }

    double cpuMillis(double share) {
        return at(cpu, share) / 1e6;
    }

    double wallMillis(double share) {
        return at(wall, share) / 1e6;
    }

    double rows(double share) {
        return at(rows, share);
    }

    double cpuSum() {
        return Arrays.stream(cpu, 0, size).sum() / 1e6;
    }

    boolean isEmpty() {
        return size == 0;
    }

    private double at(long[] values, double share) {
        var sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        return size == 0 ? Double.NaN : sorted[Math.min(size - 1, (int) (share * size))];
    }
}
