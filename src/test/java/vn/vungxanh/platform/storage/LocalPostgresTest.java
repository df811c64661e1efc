package vn.vungxanh.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class LocalPostgresTest {

    private static final ServerSettings SMALL = ServerSettings.withSharedBuffers("16MB");
    private static final Path FOLDER =
            Path.of("target", "another-house", "postgres").toAbsolutePath();

    private @Nullable LocalPostgres postgres;

    @BeforeAll
    static void fresh() throws Exception {
        try (var postgres = LocalPostgres.openFresh(FOLDER, SMALL);
                Connection owner = postgres.logins().owner().connect();
                Statement statement = owner.createStatement()) {
            statement.execute("create table kept (test text)");
        }
    }

    @AfterEach
    void stopped() {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void aRestartKeepsTheRows() throws Exception {
        postgres = LocalPostgres.open(FOLDER, SMALL);
        asOwner("insert into kept values ('restart'), ('restart')");
        postgres.close();

        postgres = LocalPostgres.open(FOLDER, SMALL);
        assertThat(keptRows("restart")).isEqualTo(2);
    }

    @Test
    void aKilledProgramLosesNoCommittedRow() throws Exception {
        KilledProgram program = KilledProgram.on(FOLDER, "killed alone");
        assertThat(program.said()).endsWith("committed\n");
        program.killed();

        postgres = LocalPostgres.open(FOLDER, SMALL);
        assertThat(keptRows("killed alone")).isEqualTo(1);
    }

    @Test
    void aServerKilledTogetherWithItsProgramRecovers() throws Exception {
        KilledProgram program = KilledProgram.on(FOLDER, "killed with server");
        assertThat(program.said()).endsWith("committed\n");
        program.killedWithItsServer();

        postgres = LocalPostgres.open(FOLDER, SMALL);
        assertThat(keptRows("killed with server")).isEqualTo(1);
    }

    @Test
    void aServerThatIsKilledIsStartedAgainOnItsPort() throws Exception {
        postgres = LocalPostgres.open(FOLDER, SMALL);
        asOwner("insert into kept values ('revived')");
        for (var kill = 0; kill < 2; kill++) {
            var master = ProcessHandle.of(Long.parseLong(Files.readAllLines(FOLDER.resolve("data/postmaster.pid"))
                            .get(0)))
                    .orElseThrow();
            master.destroyForcibly();
            master.onExit().join();

            assertThat(answersAgain()).isTrue();
            assertThat(keptRows("revived")).isEqualTo(1);
        }
    }

    private boolean answersAgain() throws InterruptedException {
        for (var attempt = 0; attempt < 300; attempt++) {
            try {
                keptRows("revived");
                return true;
            } catch (SQLException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        return false;
    }

    @Test
    void aSecondProgramIsRefused() throws Exception {
        postgres = LocalPostgres.open(FOLDER, SMALL);

        String pid = Long.toString(ProcessHandle.current().pid());
        assertThat(KilledProgram.on(FOLDER, "refused").said()).contains("refused", FOLDER.toString(), pid);
        assertThatExceptionOfType(StorageRefused.class).isThrownBy(() -> LocalPostgres.open(FOLDER, SMALL));
        assertThat(keptRows("refused")).isZero();
    }

    @Test
    void aPidFileWithTheNumberOfAStrangerDoesNotStopIt() throws Exception {
        Files.writeString(
                FOLDER.resolve("data/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + FOLDER.resolve("data") + "\n1\n1\n\n127.0.0.1\n");

        postgres = LocalPostgres.open(FOLDER, SMALL);
        assertThat(keptRows("stranger")).isZero();
    }

    @Test
    void aServerThatDoesNotStartSaysWhy() {
        assertThatExceptionOfType(StorageRefused.class)
                .isThrownBy(() -> LocalPostgres.open(FOLDER, ServerSettings.withSharedBuffers("a lot")))
                .withMessageContaining("shared_buffers");
    }

    @Test
    void onlyTheOwnerOfTheProcessReadsFolderAndSecrets() throws IOException {
        assertThat(List.of(FOLDER, FOLDER.resolve("data"), FOLDER.resolve("secrets"), FOLDER.resolve("log")))
                .allSatisfy(folder -> assertThat(permissions(folder)).isEqualTo("rwx------"));
        try (var secrets = Files.list(FOLDER.resolve("secrets"))) {
            assertThat(secrets)
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
        }
    }

    @Test
    void nobodyEntersWithoutThePassword() throws Exception {
        postgres = LocalPostgres.open(FOLDER, SMALL);

        String url = postgres.superuser("postgres").url();
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(url, LocalPostgres.SUPERUSER, "guess"));
    }

    @Test
    void theDatabaseIsDurableAndChecksItself() throws Exception {
        postgres = LocalPostgres.open(FOLDER, SMALL);

        assertThat(ask("""
                select concat_ws(' ', current_setting('fsync'), current_setting('synchronous_commit'),
                  current_setting('data_checksums'), pg_encoding_to_char(encoding), datlocprovider, datlocale)
                from pg_database where datname = current_database()
                """)).isEqualTo("on on on UTF8 b C.UTF-8");
    }

    @Test
    void aServerThatMayLoseDataIsADanger() throws Exception {
        postgres = LocalPostgres.open(FOLDER, new ServerSettings("16MB", List.of("fsync=off", "full_page_writes=off")));

        try (Connection app = postgres.logins().app().connect()) {
            assertThat(Danger.presentIn(JdbcClient.create(new SingleConnectionDataSource(app, true))))
                    .containsOnly(Danger.FSYNC_OFF, Danger.FULL_PAGE_WRITES_OFF);
        }
    }

    private int keptRows(String test) throws SQLException {
        return Integer.parseInt(ask("select count(*) from kept where test = '" + test + "'"));
    }

    private String ask(String query) throws SQLException {
        try (Connection owner = postgres.logins().owner().connect();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection owner = postgres.logins().owner().connect();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
