package vn.vungxanh.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Waits for the end of an import. */
final class ImportEnd {

    private static final Set<String> OVER =
            Set.of("STORED", "REFUSED", "DISCARDED", "INTERRUPTED", "FAILED");

    private ImportEnd() {}

    /** Looks five times a second, and for an hour at most. */
    static JsonNode of(HttpClient client, HttpRequest job, JsonMapper json) throws IOException, InterruptedException {
        var looking = Executors.newSingleThreadScheduledExecutor();
        var ended = new CompletableFuture<JsonNode>();
        try {
            looking.scheduleWithFixedDelay(
                    () -> {
                        try {
                            var state = json.readTree(client.send(job, HttpResponse.BodyHandlers.ofString())
                                    .body());
                            if (OVER.contains(state.get("status").asString().toUpperCase(Locale.ROOT))) {
                                ended.complete(state);
                            }
                        } catch (IOException | InterruptedException | RuntimeException failed) {
                            ended.completeExceptionally(failed);
                        }
                    },
                    0,
                    200,
                    TimeUnit.MILLISECONDS);
            return ended.get(1, TimeUnit.HOURS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IOException(job.uri().toString(), failed);
        } finally {
            looking.shutdownNow();
        }
    }
}
