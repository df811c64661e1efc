package vn.vungxanh.support.kills;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Posts declarations one by one at a steady rate, whether or not earlier ones were answered. What had no answer, or one that
 * promises nothing, waits to be sent again with the same id.
 */
final class Sender implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ProgramUnderFire program;
    private final String commune;
    private final Promises promises;
    private final Random chance;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Map<UUID, Declared> sent = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Declared> open = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<CompletableFuture<?>> flying = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> answers = new ConcurrentHashMap<>();

    Sender(ProgramUnderFire program, Promises promises, Random chance) throws IOException, SQLException {
        this.program = program;
        this.commune = program.anyCommune();
        this.promises = promises;
        this.chance = chance;
    }

    ScheduledFuture<?> begin(int aSecond) {
        return timer.scheduleAtFixedRate(
                () -> send(Declared.next(chance, commune)), 0, 1_000_000_000L / aSecond, TimeUnit.NANOSECONDS);
    }

    private CompletableFuture<?> send(Declared declared) {
        sent.put(declared.id(), declared);
        var request = HttpRequest.newBuilder(program.address("/api/v1/declarations"))
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(declared.json()))
                .build();
        var answered = program.client()
                .sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .handle((answer, failure) -> hear(declared, answer, failure));
        flying.add(answered);
        return answered;
    }

    private boolean hear(Declared declared, HttpResponse<String> answer, Throwable failure) {
        var kept = failure == null && (answer.statusCode() == 201 || answer.statusCode() == 200);
        if (kept) {
            promises.add(declared);
        } else {
            open.add(declared);
        }
        answers.computeIfAbsent(failure == null ? "" + answer.statusCode() : "none", status -> new AtomicInteger())
                .incrementAndGet();
        return kept;
    }

    /** All that were sent have their answer, or will never have one. */
    void awaitAnswers() {
        for (var next = flying.poll(); next != null; next = flying.poll()) {
            next.join();
        }
    }

    /** @return how many were sent again, all of which were promised now */
    int sendAgain() {
        var again = new ArrayList<Declared>();
        for (var attempt = 0; !open.isEmpty(); attempt++) {
            if (attempt == 10) {
                throw new IllegalStateException(open.size() + " are refused again and again: " + answers);
            }
            var now = List.copyOf(open);
            open.clear();
            if (attempt == 0) {
                again.addAll(now);
            }
            now.forEach(declared -> send(declared).join());
        }
        awaitAnswers();
        return again.size();
    }

    Map<UUID, Declared> sent() {
        return sent;
    }

    Map<String, AtomicInteger> answers() {
        return answers;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
