package vn.vungxanh.foundation.field;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** So that a morning on which every telephone finds its network does not take the database from the pages. */
@Component
class SyncGate {

    static final int AT_ONCE = 5;
    static final int MOST_WAITING = 120;
    static final int MOST_OF_A_DEVICE = 60;
    static final int RETRY_AFTER_SECONDS = 10;
    private static final int LONGEST_WAIT_SECONDS = 15;

    private final Semaphore working = new Semaphore(AT_ONCE, true);
    private final AtomicInteger inside = new AtomicInteger();
    private final Map<UUID, Integer> ofDevice = new ConcurrentHashMap<>();

    <T> T pass(UUID device, Supplier<T> work) {
        try {
            FieldRule.TOO_MUCH_WAITS.brokenIf(inside.incrementAndGet() > MOST_WAITING);
            return counted(device, work);
        } finally {
            inside.decrementAndGet();
        }
    }

    private <T> T counted(UUID device, Supplier<T> work) {
        try {
            FieldRule.DEVICE_TOO_BUSY.brokenIf(ofDevice.merge(device, 1, Integer::sum) > MOST_OF_A_DEVICE);
            FieldRule.TOO_MUCH_WAITS.brokenIf(!entered());
            try {
                return work.get();
            } finally {
                working.release();
            }
        } finally {
            ofDevice.computeIfPresent(device, (id, many) -> many == 1 ? null : (Integer) (many - 1));
        }
    }

    private boolean entered() {
        try {
            return working.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
