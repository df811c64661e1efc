package vn.vungxanh.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vungxanh.VungXanh;

/**
 * A file of borders of 100 MB, made of the 129 schematic cells of Điện Biên: each edge is drawn with so many corners that
 * neighbours have the same line between them. It is sent as another program would send it, and is kept to be looked at.
 */
public final class BordersBench {

    private static final int MEGABYTES = Integer.getInteger("megabytes", 100);
    private static final int BYTES_A_CORNER = 24;
    /** Two metres. */
    private static final double WAVE = 2e-5;

    private static final String GROUND = "/api/v1/map/ground.geojson?unit=11&parts=communes&asOf=2021-05-24T06:00&detail=2";

    private final WebServerApplicationContext house;
    private final HttpClient client = HttpClient.newHttpClient();

    private BordersBench(WebServerApplicationContext house) {
        this.house = house;
    }

    public static void main(String... args) throws Exception {
        var home = Files.createTempDirectory("vungxanh-borders-bench");
        var house = (WebServerApplicationContext) SpringApplication.run(
                VungXanh.class,
                "--spring.profiles.active=demonstration",
                "--server.port=0",
                "--vungxanh.home=" + home);
        var bench = new BordersBench(house);
        var file = bench.file(home.resolve("borders.geojson"));
        System.out.printf(
                "file of %.1f MB, heap at most %d MB%n",
                Files.size(file) / 1048576.0, Runtime.getRuntime().maxMemory() >> 20);
        for (var deed : new String[] {"check", "stage"}) {
            bench.send(file, deed);
        }
        Files.delete(file);
        SpringApplication.exit(house);
        System.exit(0);
    }

    private void send(Path file, String deed) throws Exception {
        System.gc();
        heap(true);
        var before = heap(false);
        var start = System.nanoTime();
        var answer = client.send(
                request("/api/v1/borders?on=" + LocalDate.of(2021, 5, 24) + "&source=bench&deed=" + deed)
                        .header("Content-Type", "application/geo+json")
                        .POST(HttpRequest.BodyPublishers.ofFile(file))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        System.out.printf(
                "%-6s %d  %6.1f s  heap before %d MB, at most %d MB  %s%n",
                deed,
                answer.statusCode(),
                (System.nanoTime() - start) / 1e9,
                before,
                heap(false),
                answer.body().substring(0, Math.min(160, answer.body().length())));
    }

    /** @param anew forget the peak; otherwise the peak since then, in megabytes */
    private static long heap(boolean anew) {
        var bytes = 0L;
        for (var pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                MemoryUsage peak = pool.getPeakUsage();
                bytes += peak.getUsed();
                if (anew) {
                    pool.resetPeakUsage();
                }
            }
        }
        return bytes >> 20;
    }

    private Path file(Path to) throws Exception {
        var ground = JsonMapper.builder().build().readTree(get(GROUND));
        var length = 0.0;
        for (var feature : ground.path("features")) {
            for (var ring : rings(feature)) {
                for (var n = 0; n + 1 < ring.size(); n++) {
                    length += length(ring.get(n), ring.get(n + 1));
                }
            }
        }
        var step = length * BYTES_A_CORNER / (MEGABYTES * 1e6);
        try (var out = new BufferedOutputStream(Files.newOutputStream(to), 1 << 20)) {
            text(out, "{\"type\":\"FeatureCollection\",\"features\":[");
            var first = true;
            for (var feature : ground.path("features")) {
                text(
                        out,
                        (first ? "" : ",\n") + "{\"type\":\"Feature\",\"properties\":{\"ma_xa\":\""
                                + feature.path("properties").path("code").asString()
                                + "\"},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[");
                first = false;
                var n = 0;
                for (var ring : rings(feature)) {
                    text(out, n++ == 0 ? "[[" : ",[[");
                    ring(ring, step, out);
                    text(out, "]]");
                }
                text(out, "]}}");
            }
            text(out, "]}");
        }
        return to;
    }

    private static List<JsonNode> rings(JsonNode feature) {
        var geometry = feature.path("geometry");
        var rings = new ArrayList<JsonNode>();
        if (geometry.path("type").asString("").equals("Polygon")) {
            rings.add(geometry.path("coordinates").get(0));
        } else {
            geometry.path("coordinates").forEach(polygon -> rings.add(polygon.get(0)));
        }
        return rings;
    }

    private static double length(JsonNode a, JsonNode b) {
        return Math.hypot(b.get(0).asDouble() - a.get(0).asDouble(), b.get(1).asDouble() - a.get(1).asDouble());
    }

    /** A wave on each edge, the same whichever of the two neighbours draws it. */
    private static void ring(JsonNode ring, double step, OutputStream out) throws IOException {
        for (var n = 0; n + 1 < ring.size(); n++) {
            var ax = ring.get(n).get(0).asDouble();
            var ay = ring.get(n).get(1).asDouble();
            var bx = ring.get(n + 1).get(0).asDouble();
            var by = ring.get(n + 1).get(1).asDouble();
            var far = length(ring.get(n), ring.get(n + 1));
            var parts = Math.max(1, (int) Math.round(far / step));
            var forward = ax < bx || (ax == bx && ay < by);
            for (var k = 0; k < parts; k++) {
                var part = forward ? k : parts - k;
                var at = part / (double) parts;
                var wave = part == 0 || part == parts ? 0 : Math.min(WAVE, far / 100) * Math.sin(Math.PI * at) * Math.sin(20 * Math.PI * at);
                var x = forward ? ax + at * (bx - ax) : bx + at * (ax - bx);
                var y = forward ? ay + at * (by - ay) : by + at * (ay - by);
                text(out, String.format(Locale.ROOT, n == 0 && k == 0 ? "[%.7f,%.7f]" : ",[%.7f,%.7f]", x + wave, y + wave));
            }
        }
        var first = ring.get(0);
        text(out, String.format(Locale.ROOT, ",[%.7f,%.7f]", first.get(0).asDouble(), first.get(1).asDouble()));
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private String get(String path) throws Exception {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private HttpRequest.Builder request(String path) {
        var who = Base64.getEncoder().encodeToString("admin:vungxanh-demo".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + house.getWebServer().getPort() + path))
                .header("Authorization", "Basic " + who);
    }
}
