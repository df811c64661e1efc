package vn.vungxanh.platform.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.vungxanh.support.HouseTest;

/** Each test spoils the database inside one transaction of the superuser and takes it back. */
@HouseTest
class DangerTest {

    private static final String AS_PROGRAM = "set local role vungxanh_app";

    @Autowired
    JdbcClient database;

    @Test
    void theHouseItselfIsSafe() {
        assertThat(Danger.presentIn(database)).isEmpty();
    }

    @Test
    void commitsThatDoNotWaitAreADanger() throws SQLException {
        assertThat(after("set local synchronous_commit = off", AS_PROGRAM)).containsOnly(Danger.SYNCHRONOUS_COMMIT_OFF);
    }

    @Test
    void aProgramThatIsSuperuserIsADanger() throws SQLException {
        assertThat(after("alter role vungxanh_app superuser", AS_PROGRAM)).contains(Danger.APP_IS_SUPERUSER);
    }

    @Test
    void aProgramThatBypassesPoliciesIsADanger() throws SQLException {
        assertThat(after("alter role vungxanh_app bypassrls", AS_PROGRAM)).containsOnly(Danger.APP_BYPASSES_POLICIES);
    }

    @Test
    void aProgramThatOwnsATableIsADanger() throws SQLException {
        assertThat(after(
                        "create schema spoiled",
                        "create table spoiled.t ()",
                        "alter table spoiled.t owner to vungxanh_app",
                        AS_PROGRAM))
                .containsOnly(Danger.APP_OWNS_TABLES);
    }

    @Test
    void aProgramThatOwnsTheDatabaseIsADanger() throws SQLException {
        assertThat(after("alter database vungxanh owner to vungxanh_app", AS_PROGRAM))
                .containsOnly(Danger.APP_OWNS_DATABASE);
    }

    @Test
    void membershipInTheOwnerIsOwnership() throws SQLException {
        assertThat(after("grant vungxanh_owner to vungxanh_app", AS_PROGRAM))
                .contains(Danger.APP_OWNS_TABLES, Danger.APP_OWNS_DATABASE);
    }

    @Test
    void aPolicyThatIsNotForcedIsADanger() throws SQLException {
        assertThat(after(
                        "create schema spoiled",
                        "create table spoiled.t (unit_id int)",
                        "alter table spoiled.t enable row level security",
                        "create policy jurisdiction on spoiled.t using (unit_id = 1)",
                        AS_PROGRAM))
                .containsOnly(Danger.POLICY_NOT_FORCED);
    }

    @Test
    void aPolicyThatIsForcedButSwitchedOffIsADanger() throws SQLException {
        assertThat(after(
                        "create schema spoiled",
                        "create table spoiled.t (unit_id int)",
                        "alter table spoiled.t force row level security",
                        "create policy jurisdiction on spoiled.t using (unit_id = 1)",
                        AS_PROGRAM))
                .containsOnly(Danger.POLICY_NOT_FORCED);
    }

    @Test
    void theProgramDoesNotServeInDanger() throws SQLException {
        try (Connection connection = HouseDatabase.connectAsSuperuser()) {
            var spoiled = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            assertThatThrownBy(() -> new RefusesDangerousStorage(spoiled).afterSingletonsInstantiated())
                    .isInstanceOf(StorageRefused.class);
        }
    }

    private static Set<Danger> after(String... spoiling) throws SQLException {
        try (Connection connection = HouseDatabase.connectAsSuperuser()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                for (String sql : spoiling) {
                    statement.execute(sql);
                }
            }
            Set<Danger> present = Danger.presentIn(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            connection.rollback();
            return present;
        }
    }
}
