package vn.vungxanh.surveillance.copresence;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several threads for the length of one job. */
final class Crew {
    private Crew() {}

    /** Runs the work on each of the threads and waits for all. */
    static void run(int threads, Runnable work) {
        if (threads <= 1) {
            work.run();
            return;
        }
        ExecutorService crew = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> shifts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                shifts.add(crew.submit(work));
            }
            for (Future<?> shift : shifts) {
                shift.get();
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            crew.shutdownNow();
        }
    }
}
