package vn.vungxanh.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.VungXanh;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.surveillance.cases.CaseFilter;
import vn.vungxanh.surveillance.cases.CaseQueries;
import vn.vungxanh.surveillance.cases.CurveBy;
import vn.vungxanh.surveillance.cases.Disease;

/** A million people and 200,000 cases in a throwaway database: each question alone, then pages at a steady rate. */
public final class PagesBench {

    private static final int RATE = Integer.getInteger("rate", 50);
    private static final int SECONDS = Integer.getInteger("seconds", 30);
    private static final Instant AS_OF = Instant.parse("2021-05-23T23:00:00Z");

    private final WebServerApplicationContext house;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private PagesBench(WebServerApplicationContext house) {
        this.house = house;
    }

    public static void main(String... args) throws Exception {
        var home = Files.createTempDirectory("vungxanh-bench");
        var house = (WebServerApplicationContext) SpringApplication.run(
                VungXanh.class,
                "--spring.profiles.active=demonstration",
                "--server.port=0",
                "--vungxanh.home=" + home);
        var bench = new PagesBench(house);
        try {
            new Crowd(house).arrive();
            bench.questions();
            bench.signIn();
            bench.steadily("warming up", List.of("/cases", "/", "/cases?unit=103&page=2"));
            bench.steadily("list", List.of("/cases", "/cases?status=active", "/cases?unit=103", "/cases?page=4"));
            bench.steadily("overview", List.of("/", "/?unit=103"));
        } finally {
            SpringApplication.exit(house);
        }
        System.exit(0);
    }

    private void questions() {
        var units = house.getBean(Units.class);
        var cases = house.getBean(CaseQueries.class);
        var day = java.time.LocalDate.of(2021, 5, 24);
        var province = units.byCode("11", day).orElseThrow().id();
        var commune = units.byCode("03199", day).orElseThrow().id();
        var scope = Scope.ofProgram(province, units);
        var from = java.time.LocalDate.of(2021, 4, 27);
        var all = CaseFilter.of(province, AS_OF);
        alone("list, first page and count", scope, () -> cases.list(scope, all, 1, 50));
        alone("list, page 2,000", scope, () -> cases.list(scope, all, 2_000, 50));
        alone("list of a commune", scope, () -> cases.list(scope, CaseFilter.of(commune, AS_OF), 1, 50));
        alone("list by a rare name", scope, () -> cases.list(scope, all.saying("lo thi 77777"), 1, 50));
        alone("list by a common name", scope, () -> cases.list(scope, all.saying("lo"), 1, 50));
        alone("list by code", scope, () -> cases.list(scope, all.saying("11-2021-7777"), 1, 50));
        alone("counts", scope, () -> cases.counts(scope, Disease.COVID_19, province, from, AS_OF));
        alone("curve", scope, () -> cases.curve(scope, Disease.COVID_19, province, from, AS_OF, CurveBy.ONSET));
        alone("curve of a commune", scope, () -> cases.curve(scope, Disease.COVID_19, commune, from, AS_OF, CurveBy.ONSET));
        explain(scope, province, commune);
    }

    /** The first time counts; the third finds what was remembered. */
    private void alone(String what, Scope scope, Runnable question) {
        var line = new StringBuilder("%-30s".formatted(what));
        for (var i = 0; i < 3; i++) {
            if (i == 1) {
                touch(scope);
            }
            var start = System.nanoTime();
            ActingAs.run(scope, question);
            line.append("%9.1f ms".formatted((System.nanoTime() - start) / 1e6));
        }
        System.out.println(line);
    }

    /** Somebody writes a case: nothing remembered holds any longer. */
    private void touch(Scope scope) {
        ActingAs.run(scope, () -> house.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> house.getBean(JdbcClient.class)
                        .sql("update cases.cases set note = note where id = (select id from cases.cases limit 1)")
                        .update()));
    }

    private void explain(Scope scope, UnitId province, UnitId commune) {
        var file = System.getProperty("explain");
        if (file == null) {
            return;
        }
        ActingAs.run(scope, () -> house.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            try {
                for (var statement : Files.readString(java.nio.file.Path.of(file)).split(";")) {
                    if (!statement.isBlank()) {
                        System.out.println("-- " + statement.strip());
                        house.getBean(JdbcClient.class)
                                .sql("explain (analyze, buffers) " + statement.strip())
                                .query(String.class)
                                .list()
                                .forEach(System.out::println);
                    }
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }));
    }

    private void signIn() throws Exception {
        var page = get("/login").body();
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("no token on the sign-in page");
        }
        var form = "login=cdc&password=vungxanh-demo&_csrf="
                + java.net.URLEncoder.encode(token.group(1), java.nio.charset.StandardCharsets.UTF_8);
        var answer = client.send(
                HttpRequest.newBuilder(address("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        System.out.println("signed in: " + answer.statusCode() + " " + answer.headers().firstValue("location").orElse(""));
    }

    /** Requests leave on time whether or not earlier ones have come back; a wait in the queue counts as latency. */
    private void steadily(String name, List<String> paths) throws Exception {
        for (var path : paths) {
            System.out.println(path + " -> " + get(path).statusCode());
        }
        var total = RATE * SECONDS;
        var millis = new double[total];
        var failed = new AtomicInteger();
        var running = new CompletableFuture<?>[total];
        var timer = Executors.newScheduledThreadPool(2);
        var start = System.nanoTime();
        var program = ProcessHandle.current();
        var before = cpu(program);
        var databaseBefore = program.descendants().mapToDouble(PagesBench::cpu).sum();
        for (var i = 0; i < total; i++) {
            var n = i;
            var due = start + n * 1_000_000_000L / RATE;
            var done = new CompletableFuture<Void>();
            running[n] = done;
            timer.schedule(
                    () -> client.sendAsync(request(paths.get(n % paths.size())), HttpResponse.BodyHandlers.discarding())
                            .whenComplete((answer, failure) -> {
                                millis[n] = (System.nanoTime() - due) / 1e6;
                                if (failure != null || answer.statusCode() != 200) {
                                    failed.incrementAndGet();
                                }
                                done.complete(null);
                            }),
                    due - System.nanoTime(),
                    TimeUnit.NANOSECONDS);
        }
        CompletableFuture.allOf(running).join();
        timer.shutdown();
        Arrays.sort(millis);
        System.out.printf(
                "%s: %d requests at %d/s, failed %d, p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, CPU a request %.1f + %.1f ms%n",
                name,
                total,
                RATE,
                failed.get(),
                millis[total / 2],
                millis[total * 95 / 100],
                millis[total * 99 / 100],
                (cpu(program) - before) / total,
                (program.descendants().mapToDouble(PagesBench::cpu).sum() - databaseBefore) / total);
    }

    private static double cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e6;
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(address(path)).timeout(Duration.ofSeconds(60)).build();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + house.getWebServer().getPort() + path);
    }
}
