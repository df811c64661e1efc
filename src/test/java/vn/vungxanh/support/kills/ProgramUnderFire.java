package vn.vungxanh.support.kills;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** The program as it is started in a commune, with a data folder and a port of its own. Ends only what it started. */
public final class ProgramUnderFire implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 300;
    private static final List<String> QUICK_START = List.of("-Xmx400m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Path home;
    private final int port;
    private final List<String> jvm;
    private final List<String> options;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private volatile Process process;

    private ProgramUnderFire(Path home, int port, List<String> jvm, List<String> options) {
        this.home = home;
        this.port = port;
        this.jvm = jvm;
        this.options = options;
        Runtime.getRuntime().addShutdownHook(new Thread(this::endWithUs));
    }

    private void endWithUs() {
        if (process != null) {
            process.destroy();
        }
    }

    /** As little as possible of everything, ready as soon as possible. */
    public static ProgramUnderFire start(Path home) throws IOException, InterruptedException {
        return start(home, List.of());
    }

    /** @param options of the program, such as {@code --spring.profiles.active=demonstration} */
    public static ProgramUnderFire start(Path home, List<String> options) throws IOException, InterruptedException {
        return start(home, QUICK_START, options);
    }

    /** @param jvm such as {@code -Xmx1g} */
    public static ProgramUnderFire start(Path home, List<String> jvm, List<String> options)
            throws IOException, InterruptedException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var program = new ProgramUnderFire(home.toAbsolutePath(), free.getLocalPort(), jvm, options);
            free.close();
            program.start();
            return program;
        }
    }

    /** On the same folder and port, after it ended. */
    public void start() throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.add("-Duser.timezone=Asia/Ho_Chi_Minh");
        command.add("vn.vungxanh.VungXanh");
        command.addAll(options);
        var builder = new ProcessBuilder(command);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().put("VUNGXANH_HOME", home.toString());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        Files.createDirectories(home);
        process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log()))
                .start();
        awaitAnswers();
    }

    public File log() {
        return home.resolve("program.log").toFile();
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** CPU so far: of the program, and of all processes of its PostgreSQL. */
    public Duration cpu() {
        return cpuOf(process.toHandle());
    }

    public Duration cpuOfDatabase() {
        return process.descendants().map(ProgramUnderFire::cpuOf).reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration cpuOf(ProcessHandle one) {
        return one.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    public int port() {
        return port;
    }

    /** Until the program and its database answer. */
    public void awaitAnswers() throws InterruptedException {
        var health = HttpRequest.newBuilder(address("/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() - deadline < 0) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the program ended by itself, see " + log());
            }
            try {
                if (client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // it starts
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        kill();
        throw new IllegalStateException("the program did not answer in " + PATIENCE_SECONDS + " s, see " + log());
    }

    /** Until it has written this. */
    public void awaitSaid(String words) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.readString(log().toPath()).contains(words)) {
            if (System.nanoTime() - deadline > 0) {
                throw new IllegalStateException("it never said: " + words);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** SIGKILL: nothing is flushed, nothing is said. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM: what was begun is finished. */
    public void terminate() {
        process.destroy();
    }

    public boolean endedWithin(Duration patience) throws InterruptedException {
        return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** SIGQUIT to its PostgreSQL, which is an immediate stop: no checkpoint, no goodbye. */
    public void stopDatabaseAtOnce() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-QUIT", Long.toString(postmaster())).start().waitFor();
    }

    /** SIGKILL to one of the processes of PostgreSQL that work for the program; PostgreSQL then restarts all of them. */
    public void killBackend(Random chance) throws IOException, InterruptedException {
        var backends = ProcessHandle.of(postmaster()).stream()
                .flatMap(ProcessHandle::children)
                .filter(ProgramUnderFire::worksForProgram)
                .toList();
        backends.get(chance.nextInt(backends.size())).destroyForcibly();
    }

    private static boolean worksForProgram(ProcessHandle backend) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(backend.pid()), "cmdline"))
                    .contains("vungxanh_app");
        } catch (IOException ended) {
            return false;
        }
    }

    private long postmaster() throws IOException {
        return Long.parseLong(postmasterFile().get(0).strip());
    }

    private List<String> postmasterFile() throws IOException {
        return Files.readAllLines(home.resolve("postgres/data/postmaster.pid"));
    }

    /** Past every policy. */
    public Connection connect() throws IOException, SQLException {
        var secret = Files.readString(home.resolve("postgres/secrets/postgres")).strip();
        var url = "jdbc:postgresql://127.0.0.1:" + postmasterFile().get(3).strip() + "/vungxanh";
        return DriverManager.getConnection(url, "postgres", secret);
    }

    /** The code of a commune of today. */
    public String anyCommune() throws IOException, SQLException {
        try (var connection = connect();
                var row = connection
                        .createStatement()
                        .executeQuery("select code from adminunits.units where level = 'commune' and valid_to is null "
                                + "order by id limit 1")) {
            row.next();
            return row.getString(1);
        }
    }

    public HttpClient client() {
        return client;
    }

    @Override
    public void close() throws Exception {
        terminate();
        if (!endedWithin(Duration.ofSeconds(40))) {
            kill();
        }
    }
}
