package vn.vungxanh.platform.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** The two logins and the database of the own server. Whatever a killed first start left undone is done here. */
final class LocalRoles {

    private LocalRoles() {}

    static void ensure(Login server, Login database, Secrets secrets) throws SQLException {
        boolean ready;
        try (Connection connection = server.connect()) {
            ready = exists(connection, "select from pg_database where datname = '" + LocalPostgres.DATABASE + "'");
            if (!ready) {
                role(connection, Logins.OWNER, secrets);
                role(connection, Logins.APP, secrets);
                execute(
                        connection,
                        "create database " + LocalPostgres.DATABASE + " owner " + Logins.OWNER + " template template0");
            }
        }
        if (!ready) {
            try (Connection connection = database.connect()) {
                execute(connection, "revoke all on database " + LocalPostgres.DATABASE + " from public");
                execute(
                        connection,
                        "grant connect, temporary on database " + LocalPostgres.DATABASE + " to " + Logins.APP);
            }
        }
    }

    private static void role(Connection connection, String name, Secrets secrets) throws SQLException {
        if (!exists(connection, "select from pg_roles where rolname = '" + name + "'")) {
            execute(
                    connection,
                    "create role " + name + " login nosuperuser nobypassrls nocreatedb nocreaterole noreplication");
        }
        // hashed on this side, so that the password is in no statement that a log could hold
        connection
                .unwrap(PGConnection.class)
                .alterUserPassword(name, secrets.of(name).toCharArray(), "scram-sha-256");
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
