package vn.vungxanh.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import vn.vungxanh.VungXanh;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.surveillance.presence.CheckIn;
import vn.vungxanh.surveillance.presence.Intake;
import vn.vungxanh.surveillance.presence.PlaceId;
import vn.vungxanh.surveillance.presence.PresenceIndex;
import vn.vungxanh.surveillance.presence.Receipt;

/** Check-ins until they are on disk and visible: in process, over HTTP, and a COPY into a bare heap beside them. */
public final class IngestBench {

    private static final int PEOPLE = Integer.getInteger("people", 200_000);
    private static final int PLACES = 10_000;
    private static final int EVENTS = Integer.getInteger("events", 2_000_000);
    private static final int SENDERS = Integer.getInteger("senders", 4);
    private static final int CALL = Integer.getInteger("call", 20_000);
    private static final int CALL_HTTP = Integer.getInteger("call.http", 5_000);
    private static final boolean TIME_ORDERED = !"random".equals(System.getProperty("ids"));
    private static final String SENDER = "Basic "
            + Base64.getEncoder().encodeToString("cdc:vungxanh-demo".getBytes(StandardCharsets.UTF_8));

    private final WebServerApplicationContext house;
    private final Intake intake;
    private final Scope scope;
    private final long now;
    private final UUID[] people = new UUID[PEOPLE];
    private final UUID[] places = new UUID[PLACES];

    private IngestBench(WebServerApplicationContext house) {
        this.house = house;
        this.intake = house.getBean(Intake.class);
        var units = house.getBean(Units.class);
        this.scope = Scope.ofProgram(
                units.byCode("11", LocalDate.of(2021, 5, 24)).orElseThrow().id(), units);
        this.now = house.getBean(Clock.class).instant().getEpochSecond();
    }

    public static void main(String... args) throws Exception {
        var house = (WebServerApplicationContext) SpringApplication.run(
                VungXanh.class,
                "--spring.profiles.active=demonstration",
                "--server.port=0",
                "--vungxanh.home=" + Files.createTempDirectory("vungxanh-bench"));
        try {
            var bench = new IngestBench(house);
            bench.townsfolk();
            bench.inProcess("warm-up", EVENTS / 4);
            bench.bareHeap();
            bench.inProcess("in process", EVENTS);
            bench.bareHeap();
            bench.overHttp("HTTP warm-up", EVENTS / 8);
            bench.overHttp("over HTTP", EVENTS / 2);
        } finally {
            SpringApplication.exit(house);
        }
        System.exit(0);
    }

    private void townsfolk() throws Exception {
        try (var connection = owner();
                var statement = connection.createStatement()) {
            statement.execute("select set_config('app.scope', '{(,)}', false), "
                    + "set_config('app.scope_from', '-2147483648', false), set_config('app.scope_to', '2147483647', false)");
            statement.execute(("insert into people.persons (id, full_name, name_key, birth_year, unit_id, created_at) "
                            + "select md5('bench' || n)::uuid, 'Lò Thị ' || n, 'lo thi ' || n, 1930 + n %% 90, u.id, "
                            + "timestamptz '2021-05-01' from generate_series(0, %d) as n cross join (select id from "
                            + "adminunits.units where code = '03199' order by valid_from limit 1) u")
                    .formatted(PEOPLE - 1));
            statement.execute(("insert into presence.places (id, name, name_key, kind, unit_id, created_at, created_by) "
                            + "select md5('place' || n)::uuid, 'Nơi ' || n, 'noi ' || n, 1 + n %% 20, u.id, "
                            + "timestamptz '2021-05-01', md5('x')::uuid from generate_series(0, %d) as n cross join (select "
                            + "id from adminunits.units where code = '03199' order by valid_from limit 1) u")
                    .formatted(PLACES - 1));
            try (var rows = statement.executeQuery("select md5('bench' || n)::uuid from generate_series(0, " + (PEOPLE - 1)
                    + ") as n order by n")) {
                for (var n = 0; rows.next(); n++) {
                    people[n] = rows.getObject(1, UUID.class);
                }
            }
            try (var rows = statement.executeQuery("select md5('place' || n)::uuid from generate_series(0, " + (PLACES - 1)
                    + ") as n order by n")) {
                for (var n = 0; rows.next(); n++) {
                    places[n] = rows.getObject(1, UUID.class);
                }
            }
        }
        for (var from = 0; from < PEOPLE; from += CALL) {
            var some = new ArrayList<CheckIn>();
            for (var n = from; n < Math.min(PEOPLE, from + CALL); n++) {
                some.add(checkIn(new SplittableRandom(n), people[n]));
            }
            intake.checkIns(scope, some);
        }
    }

    private CheckIn checkIn(SplittableRandom chance, UUID person) {
        var in = now - chance.nextInt(6 * 3600);
        var id = TIME_ORDERED
                ? new UUID((System.nanoTime() << 4 & ~0xF000L) | 0x7000L, chance.nextLong() | Long.MIN_VALUE)
                : new UUID(chance.nextLong(), chance.nextLong());
        return new CheckIn(
                id.toString(),
                person,
                new PlaceId(places[(int) (PLACES * Math.pow(chance.nextDouble(), 3))]),
                java.time.Instant.ofEpochSecond(in),
                chance.nextInt(3) == 0 ? java.time.Instant.ofEpochSecond(Math.min(now, in + 1800)) : null);
    }

    private List<CheckIn> some(int seed, int count) {
        var chance = new SplittableRandom(seed + System.nanoTime());
        var items = new ArrayList<CheckIn>(count);
        for (var n = 0; n < count; n++) {
            items.add(checkIn(chance, people[chance.nextInt(PEOPLE)]));
        }
        return items;
    }

    private void inProcess(String what, int events) throws Exception {
        var calls = new ArrayList<List<CheckIn>>();
        for (var n = 0; n < events / CALL; n++) {
            calls.add(some(n, CALL));
        }
        var index = house.getBean(PresenceIndex.class);
        measure(what, CALL, calls.stream()
                .map(call -> (Callable<Integer>) () -> {
                    var receipts = intake.checkIns(scope, call);
                    return (int) receipts.stream()
                            .filter(receipt -> receipt.outcome() == Receipt.Outcome.STORED)
                            .count();
                })
                .toList());
        System.out.printf("  visible: the index is at number %,d%n", index.sequence());
    }

    private void overHttp(String what, int events) throws Exception {
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var address = URI.create("http://localhost:" + house.getWebServer().getPort() + "/api/v1/checkins:batch");
        var bodies = new ArrayList<byte[]>();
        for (var n = 0; n < events / CALL_HTTP; n++) {
            var body = new StringBuilder();
            for (var item : some(n, CALL_HTTP)) {
                body.append("{\"id\":\"").append(item.id()).append("\",\"person\":\"").append(item.person());
                body.append("\",\"place\":\"").append(item.place()).append("\",\"in\":\"").append(item.in()).append('"');
                if (item.out() != null) {
                    body.append(",\"out\":\"").append(item.out()).append('"');
                }
                body.append("}\n");
            }
            bodies.add(body.toString().getBytes(StandardCharsets.UTF_8));
        }
        measure(what, CALL_HTTP, bodies.stream()
                .map(body -> (Callable<Integer>) () -> {
                    var answer = client.send(
                            HttpRequest.newBuilder(address)
                                    .header("Authorization", SENDER)
                                    .header("Content-Type", "application/x-ndjson")
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
                    if (answer.statusCode() != 200) {
                        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
                    }
                    return Integer.parseInt(answer.body().substring(10, answer.body().indexOf(',')));
                })
                .toList());
    }

    private static void measure(String what, int call, List<Callable<Integer>> calls) throws Exception {
        var senders = Executors.newFixedThreadPool(SENDERS);
        var millis = new double[calls.size()];
        var answers = new ArrayList<java.util.concurrent.Future<Integer>>();
        var start = System.nanoTime();
        for (var n = 0; n < calls.size(); n++) {
            var number = n;
            answers.add(senders.submit(() -> {
                var begun = System.nanoTime();
                var stored = calls.get(number).call();
                millis[number] = (System.nanoTime() - begun) / 1e6;
                return stored;
            }));
        }
        var stored = 0;
        for (var answer : answers) {
            stored += answer.get();
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        senders.shutdown();
        Arrays.sort(millis);
        System.out.printf(
                "%s: %,d events in %.1f s, %,.0f a second; a call of %,d answered in %.0f ms (p50), %.0f ms (p99)%n",
                what, stored, seconds, stored / seconds, call, at(millis, 0.5), at(millis, 0.99));
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1.0, sorted.length * share)];
    }

    /** The same bytes a row, COPY in binary, a commit for each 20,000 rows, no index and no checks. */
    private void bareHeap() throws Exception {
        try (var connection = owner();
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists presence.bare");
            statement.execute("create table presence.bare (seq bigint, came bigint, went bigint, id uuid, person int, place int)");
            connection.setAutoCommit(false);
            var copier = connection.unwrap(org.postgresql.PGConnection.class).getCopyAPI();
            var chance = new SplittableRandom(1);
            var start = System.nanoTime();
            var written = 0;
            for (; written < EVENTS; written += CALL) {
                var rows = java.nio.ByteBuffer.allocate(21 + CALL * 74);
                rows.put("PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1)).putInt(0).putInt(0);
                for (var n = 0; n < CALL; n++) {
                    rows.putShort((short) 6).putInt(8).putLong(written + n).putInt(8).putLong(now);
                    rows.putInt(8).putLong(now).putInt(16).putLong(chance.nextLong()).putLong(chance.nextLong());
                    rows.putInt(4).putInt(chance.nextInt(PEOPLE)).putInt(4).putInt(chance.nextInt(PLACES));
                }
                rows.putShort((short) -1);
                var copy = copier.copyIn("copy presence.bare from stdin (format binary)");
                copy.writeToCopy(rows.array(), 0, rows.position());
                copy.endCopy();
                connection.commit();
            }
            var seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf("bare heap by COPY: %,d rows in %.1f s, %,.0f a second%n", written, seconds, written / seconds);
            statement.execute("drop table presence.bare");
            connection.commit();
        }
    }

    private java.sql.Connection owner() throws Exception {
        var owner = house.getBean(FlywayConnectionDetails.class);
        return DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
    }
}
