package vn.vungxanh.platform.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A private PostgreSQL server, owned by this process and kept in one folder. */
final class LocalPostgres implements AutoCloseable {

    static final String SUPERUSER = "postgres";
    static final String DATABASE = "vungxanh";

    private static final Logger LOG = LoggerFactory.getLogger(LocalPostgres.class);
    private static final int PORTS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final long POLL_NANOS = Duration.ofMillis(20).toNanos();
    private static final long LONGEST_PAUSE_NANOS = Duration.ofSeconds(2).toNanos();

    private final Path data;
    private final FolderLock lock;
    private final Secrets secrets;
    private final ServerLog log;
    private int port;
    private volatile @Nullable PostgresProcess process;
    private volatile boolean closing;

    private LocalPostgres(Path folder, FolderLock lock) {
        this.data = folder.resolve("data");
        this.lock = lock;
        this.secrets = new Secrets(folder.resolve("secrets"));
        this.log = new ServerLog(folder.resolve("log"));
    }

    static LocalPostgres open(Path folder, ServerSettings settings) {
        return open(folder, settings, false);
    }

    /** For tests: what the folder held before is thrown away. */
    static LocalPostgres openFresh(Path folder, ServerSettings settings) {
        return open(folder, settings, true);
    }

    private static LocalPostgres open(Path folder, ServerSettings settings, boolean fresh) {
        PrivateFolder.requireOwn(PrivateFolder.create(folder));
        var postgres = new LocalPostgres(folder, FolderLock.take(folder));
        try {
            PostgresBinaries binaries = PostgresBinaries.unpackedIn(folder);
            Predecessor.awaitEnd(binaries);
            if (fresh) {
                PrivateFolder.delete(postgres.data);
            }
            if (Files.notExists(postgres.data)) {
                NewCluster.in(postgres.data, binaries, postgres.secrets.file(SUPERUSER));
            }
            postgres.start(binaries, settings);
            LocalRoles.ensure(postgres.superuser(SUPERUSER), postgres.superuser(DATABASE), postgres.secrets);
            return postgres;
        } catch (RuntimeException | IOException | SQLException e) {
            postgres.close();
            throw e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
        }
    }

    Logins logins() {
        return new Logins(login(Logins.OWNER), login(Logins.APP));
    }

    Login superuser(String database) {
        return new Login(url(database), SUPERUSER, secrets.of(SUPERUSER));
    }

    private Login login(String user) {
        return new Login(url(DATABASE), user, secrets.of(user));
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void start(PostgresBinaries binaries, ServerSettings settings) throws IOException, SQLException {
        removePidOfAStranger();
        PostgresProcess started = tryPort(binaries, settings);
        for (int attempt = 2; !answers(started); attempt++) {
            if (attempt > PORTS || !log.lastLines().contains("could not bind")) {
                throw failed(log.lastLines());
            }
            started = tryPort(binaries, settings);
        }
        reviveWhenEnded(started, binaries, settings);
    }

    private void reviveWhenEnded(PostgresProcess running, PostgresBinaries binaries, ServerSettings settings) {
        running.whenEnded(() -> {
            if (!closing) {
                LOG.error("PostgreSQL has stopped unexpectedly. Its last words:\n{}", log.lastLines());
                var revival = new Thread(() -> revive(binaries, settings), "postgres-revival");
                revival.setDaemon(true);
                revival.start();
            }
        });
    }

    /** On the same port, so that the pools of connections find it again. */
    private void revive(PostgresBinaries binaries, ServerSettings settings) {
        for (var pause = POLL_NANOS; !closing; pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS)) {
            try {
                Predecessor.awaitEnd(binaries);
                PostgresProcess next = startAgain(binaries, settings);
                if (next != null && answers(next)) {
                    LOG.warn("PostgreSQL runs again");
                    reviveWhenEnded(next, binaries, settings);
                    return;
                }
            } catch (RuntimeException | IOException | SQLException e) {
                LOG.error("PostgreSQL could not be started again", e);
            }
            LockSupport.parkNanos(pause);
        }
    }

    private synchronized @Nullable PostgresProcess startAgain(PostgresBinaries binaries, ServerSettings settings)
            throws IOException {
        if (closing) {
            return null;
        }
        removePidOfAStranger();
        PostgresProcess next = PostgresProcess.start(binaries, data, settings.on(port, log.folder()), log);
        process = next;
        return next;
    }

    private PostgresProcess tryPort(PostgresBinaries binaries, ServerSettings settings) throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        PostgresProcess started = PostgresProcess.start(binaries, data, settings.on(port, log.folder()), log);
        process = started;
        return started;
    }

    /** False when it ended instead; after a crash it may first work off its journal. */
    private boolean answers(PostgresProcess started) throws SQLException {
        Login login = superuser(SUPERUSER);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (started.alive()) {
            try (Connection connection = login.connect()) {
                return connection.isValid(1);
            } catch (SQLException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                LockSupport.parkNanos(POLL_NANOS);
            }
        }
        return false;
    }

    /**
     * PostgreSQL believes a pid file whose number belongs to any living process. No server of this folder is alive here,
     * so the number was given to a stranger meanwhile.
     */
    private void removePidOfAStranger() throws IOException {
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    static StorageRefused failed(String said) {
        return new StorageRefused(
                "Không khởi động được PostgreSQL:",
                "PostgreSQL did not start. It said:" + System.lineSeparator() + said,
                "Xem thư mục log bên cạnh dữ liệu; dữ liệu không bị thay đổi."
                        + " / See the log folder beside the data; the data was not changed.");
    }

    @Override
    public synchronized void close() {
        closing = true;
        try {
            if (process != null) {
                process.stop();
                process = null;
            }
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
