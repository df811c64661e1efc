package vn.vungxanh.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.mock.env.MockEnvironment;

/** A server on which nobody has prepared anything but a migration login, as an administrator would hand it out. */
class ExternalDatabaseTest {

    private static LocalPostgres postgres;

    @BeforeAll
    static void anOutsideServer() throws SQLException {
        postgres = LocalPostgres.openFresh(
                Path.of("target", "outside-house", "postgres").toAbsolutePath(),
                ServerSettings.withSharedBuffers("16MB"));
        run("revoke all on database vungxanh from vungxanh_app", LocalPostgres.DATABASE);
        run("drop role vungxanh_app", LocalPostgres.DATABASE);
        run("create role migrator login createrole password 'secret'", LocalPostgres.DATABASE);
        run("create role clerk login password 'secret'", LocalPostgres.DATABASE);
        run("create role outsider login password 'secret'", LocalPostgres.DATABASE);
        run("create database outside owner migrator", LocalPostgres.DATABASE);
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void theProgramStepsDownToTheApplicationRoleAndStaysThere() throws SQLException {
        Logins logins = ExternalDatabase.named(environment("migrator")).logins();

        try (Connection app = logins.app().connect();
                Statement statement = app.createStatement()) {
            assertThat(currentUser(statement)).isEqualTo("vungxanh_app");
            statement.execute("reset role");
            assertThat(currentUser(statement)).isEqualTo("vungxanh_app");
        }
        try (Connection owner = logins.owner().connect();
                Statement statement = owner.createStatement()) {
            assertThat(currentUser(statement)).isEqualTo("migrator");
        }
    }

    @Test
    void aLoginOfTheProgramsOwnGetsTheRightsOfTheApplicationRole() throws SQLException {
        MockEnvironment environment = environment("migrator")
                .withProperty("vungxanh.database.app.user", "clerk")
                .withProperty("vungxanh.database.app.password", "secret");

        Login app = ExternalDatabase.named(environment).logins().app();

        try (Connection connection = app.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_has_role('vungxanh_app', 'usage')")) {
            assertThat(row.next() && row.getBoolean(1)).isTrue();
        }
    }

    @Test
    void aLoginThatMayNotPrepareTheRoleIsRefused() {
        assertThatExceptionOfType(StorageRefused.class)
                .isThrownBy(
                        () -> ExternalDatabase.named(environment("outsider")).logins());
    }

    @Test
    void aDatabaseThatCannotHoldVietnameseNamesIsADanger() throws SQLException {
        run(
                "create database latin owner migrator encoding 'LATIN1' locale_provider libc locale 'C' template template0",
                LocalPostgres.DATABASE);

        try (Connection connection = postgres.superuser("latin").connect()) {
            assertThat(Danger.presentIn(JdbcClient.create(new SingleConnectionDataSource(connection, true))))
                    .contains(Danger.NOT_UTF8);
        }
    }

    @Test
    void withoutAnAddressThereIsNoOutsideDatabase() {
        assertThat(ExternalDatabase.named(new MockEnvironment())).isNull();
    }

    private static MockEnvironment environment(String user) {
        return new MockEnvironment()
                .withProperty(
                        "vungxanh.database.url", postgres.superuser("outside").url())
                .withProperty("vungxanh.database.user", user)
                .withProperty("vungxanh.database.password", "secret");
    }

    private static String currentUser(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select current_user")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void run(String sql, String database) throws SQLException {
        try (Connection connection = postgres.superuser(database).connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
