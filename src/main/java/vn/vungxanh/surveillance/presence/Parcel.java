package vn.vungxanh.surveillance.presence;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Events that one call handed in, and what became of each. Filled in by the writer alone. */
final class Parcel {

    enum Fate {
        STORED,
        DUPLICATE,
        CONTRADICTS
    }

    private final List<? extends Event> events;
    private final Fate[] fates;
    private final CompletableFuture<Boolean> done = new CompletableFuture<>();

    Parcel(List<? extends Event> events) {
        this.events = events;
        this.fates = new Fate[events.size()];
    }

    List<? extends Event> events() {
        return events;
    }

    void decide(int index, Fate fate) {
        fates[index] = fate;
    }

    void settled() {
        done.complete(true);
    }

    void failed(RuntimeException why) {
        done.completeExceptionally(why);
    }

    /** Waits until the events are on disk and traces see them. */
    Fate[] await() {
        try {
            done.join();
            return fates;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : e;
        }
    }
}
