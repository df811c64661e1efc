package vn.vungxanh.bench.load;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import vn.vungxanh.support.kills.ProgramUnderFire;

/**
 * The program in one process, its PostgreSQL, and Gatling in another: singly posted writes at a steady rate, and a burst of
 * five times as much while the staff turns pages.
 */
public final class LoadBench {

    private static final int SECONDS = Integer.getInteger("seconds", 60);
    private static final int BURST_SECONDS = Integer.getInteger("burst.seconds", 30);
    private static final int WARM_UP_SECONDS = Integer.getInteger("warmup.seconds", 120);
    private static final int STAFF = Integer.getInteger("staff", 10);
    private static final int PEOPLE = 20_000;
    private static final int PLACES = 10_000;
    private static final List<String> KINDS =
            List.of(System.getProperty("what", "declarations").toUpperCase(Locale.ROOT).split(","));

    private final ProgramUnderFire program;
    private final Path folder;

    private LoadBench(ProgramUnderFire program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    public static void main(String... args) throws Exception {
        var folder = Files.createTempDirectory("vungxanh-load");
        var jvm = List.of(System.getProperty("jvm", "-Xmx1g -XX:+UseSerialGC").split(" "));
        var options = List.of(
                "--spring.profiles.active=demonstration",
                "--bench.bare=true",
                "--server.forward-headers-strategy=native");
        System.out.println("data and logs in " + folder);
        try (var program = ProgramUnderFire.start(folder.resolve("home"), jvm, options)) {
            var bench = new LoadBench(program, folder);
            bench.demonstrationIsLoaded();
            if (KINDS.contains("CHECKINS")) {
                bench.townsfolk();
            }
            for (var kind : KINDS) {
                bench.measure(Public.valueOf(kind));
            }
        }
    }

    private void measure(Public what) throws Exception {
        var rate = Double.parseDouble(System.getProperty("rate", "" + what.goal));
        run(what, "warm-up", rate / 2, WARM_UP_SECONDS, false, 0);
        run(what, "steady", rate, SECONDS, false, 0);
        if (BURST_SECONDS > 0) {
            run(what, "burst", 5 * rate, BURST_SECONDS, true, STAFF);
            run(what, "after the burst", rate, 20, false, 0);
        }
    }

    private void run(Public what, String name, double rate, int seconds, boolean burst, int staff) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dbase=" + program.address(""),
                "-Dwhat=" + what,
                "-Drate=" + rate,
                "-Dseconds=" + seconds,
                "-Dburst=" + burst,
                "-Dstaff=" + staff,
                "-Dcodes=" + folder,
                "io.gatling.app.Gatling",
                "--simulation", LoadSimulation.class.getName(),
                "--results-folder", folder.resolve("gatling").toString(),
                "--no-reports"));
        var log = folder.resolve("gatling-" + what + "-" + name.replace(' ', '-') + ".log");
        var builder = new ProcessBuilder(command);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        var before = stored(what);
        var begun = System.nanoTime();
        var cpu = program.cpu();
        var database = program.cpuOfDatabase();
        var gatling = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        var own = Duration.ZERO;
        while (!gatling.waitFor(200, TimeUnit.MILLISECONDS)) {
            own = gatling.info().totalCpuDuration().orElse(own);
        }
        var requests = rate * seconds;
        System.out.printf(
                "%n%s %s: %.0f/s for %d s%n  CPU a request: program %.2f, database %.2f, generator %.2f ms; %.2f cores in all%n",
                what,
                name,
                rate,
                seconds,
                millis(program.cpu().minus(cpu)) / requests,
                millis(program.cpuOfDatabase().minus(database)) / requests,
                millis(own) / requests,
                millis(program.cpu().minus(cpu).plus(program.cpuOfDatabase().minus(database)).plus(own))
                        / ((System.nanoTime() - begun) / 1e6));
        System.out.printf("  stored: %,d%n", stored(what) - before);
        var said = Files.readAllLines(log);
        said.stream().filter(line -> line.startsWith("> post")).reduce((a, b) -> b).ifPresent(System.out::println);
        said.stream()
                .filter(LoadBench::isFinding)
                .distinct()
                .limit(30)
                .forEach(line -> System.out.println("  " + line));
    }

    private static boolean isFinding(String line) {
        return line.contains("(actual") || line.contains("j.") || line.contains("status.find");
    }

    private long stored(Public what) throws IOException, SQLException {
        try (var connection = program.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + what.table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** People and places of one commune, and the codes that they show. */
    private void townsfolk() throws Exception {
        try (var connection = program.connect();
                var statement = connection.createStatement()) {
            var commune = "from generate_series(0, %d) as n cross join (select id from adminunits.units where code = '03199'"
                    + " order by valid_from limit 1) u";
            statement.execute("insert into people.persons (id, full_name, name_key, birth_year, unit_id, created_at) "
                    + "select md5('bench' || n)::uuid, 'Lò Thị ' || n, 'lo thi ' || n, 1930 + n % 90, u.id, "
                    + "timestamptz '2021-05-01' " + commune.formatted(PEOPLE - 1));
            statement.execute("insert into presence.places (id, name, name_key, kind, unit_id, created_at, created_by) "
                    + "select md5('place' || n)::uuid, 'Nơi ' || n, 'noi ' || n, 1 + n % 20, u.id, "
                    + "timestamptz '2021-05-01', md5('x')::uuid " + commune.formatted(PLACES - 1));
            statement.execute("insert into checkins.places (place_id, unit_id, opens, closes, days, registered_at, "
                    + "registered_by) select md5('place' || n)::uuid, u.id, '00:00', '00:00', 127, "
                    + "timestamptz '2021-05-01', md5('x')::uuid " + commune.formatted(PLACES - 1));
        }
        codes("PLACE", "place", PLACES);
        codes("PERSON", "bench", PEOPLE);
    }

    private void codes(String kind, String name, int count) throws Exception {
        var path = "/api/v1/bare-codes?kind=" + kind + "&name=" + name + "&count=" + count;
        program.client()
                .send(
                        HttpRequest.newBuilder(program.address(path)).build(),
                        HttpResponse.BodyHandlers.ofFile(folder.resolve(kind)));
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    /** The demonstration is loaded while the program answers already. */
    private void demonstrationIsLoaded() throws Exception {
        var quiet = 0;
        for (var before = program.cpu(); quiet < 5; ) {
            TimeUnit.SECONDS.sleep(2);
            var now = program.cpu();
            quiet = now.minus(before).toMillis() < 200 ? quiet + 1 : 0;
            before = now;
        }
        try (var connection = program.connect();
                var statement = connection.createStatement()) {
            statement.execute("create table public.bare_writes (id uuid primary key, text text not null)");
            statement.execute("grant select, insert on public.bare_writes to vungxanh_app");
        }
    }
}
