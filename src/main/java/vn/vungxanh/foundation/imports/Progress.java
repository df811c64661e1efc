package vn.vungxanh.foundation.imports;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How far the work at hand is: rows done in this phase. Forgotten with the program; the batches are not. */
@Component
class Progress {

    private final Map<UUID, Long> done = new ConcurrentHashMap<>();

    void set(UUID job, long rows) {
        done.put(job, rows);
    }

    void add(UUID job, long rows) {
        done.merge(job, rows, Long::sum);
    }

    long of(UUID job) {
        return done.getOrDefault(job, 0L);
    }

    void forget(UUID job) {
        done.remove(job);
    }
}
