package vn.vungxanh.foundation.imports;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.adminunits.Units;

/** One queue a kind, so that two lists of a kind never race; two at work at most. What was begun goes on after a restart. */
@Component
class ImportWorker implements SmartLifecycle {

    private static final long PATIENCE_SECONDS = 15;

    private final ImportRun run;
    private final ErrandRepository errands;
    private final Units units;
    private final Map<String, ExecutorService> queues = new ConcurrentHashMap<>();
    private final Semaphore two = new Semaphore(2);
    private volatile boolean running;

    ImportWorker(ImportRun run, ErrandRepository errands, Units units) {
        this.run = run;
        this.errands = errands;
        this.units = units;
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeUpWhatWasBrokenOff() {
        errands.all().forEach(this::submit);
    }

    /** Begins when the caller's transaction has been committed. */
    void queue(Errand errand) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                submit(errand);
            }
        });
    }

    private void submit(Errand errand) {
        try {
            queues.computeIfAbsent(
                            errand.kind(),
                            kind -> Executors.newSingleThreadExecutor(work -> {
                                var thread = new Thread(work, "import-" + kind);
                                thread.setDaemon(true);
                                return thread;
                            }))
                    .execute(() -> work(errand));
        } catch (RejectedExecutionException atTheNextStart) {
            // the errand stays in the database
        }
    }

    private void work(Errand errand) {
        try {
            two.acquire();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            if (running) {
                var scope = errand.scope(units);
                ActingAs.run(scope, () -> run.run(scope, errand, () -> !running));
            }
        } finally {
            two.release();
        }
    }

    /** May be stopped and begun again: then with new queues. */
    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        queues.values().forEach(ExecutorService::shutdown);
        for (var queue : queues.values()) {
            try {
                queue.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
        queues.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
