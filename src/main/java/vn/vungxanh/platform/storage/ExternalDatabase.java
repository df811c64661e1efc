package vn.vungxanh.platform.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** A PostgreSQL that somebody else runs, named by {@code VUNGXANH_DATABASE_URL}. */
record ExternalDatabase(Login migration, @Nullable Login app) {

    /** The first release in which the right to take a role can be asked for by itself. */
    private static final int OLDEST_VERSION = 16;

    static @Nullable ExternalDatabase named(Environment environment) {
        String url = environment.getProperty("vungxanh.database.url", "");
        if (url.isBlank()) {
            return null;
        }
        String appUser = environment.getProperty("vungxanh.database.app.user", "");
        return new ExternalDatabase(
                new Login(
                        url,
                        environment.getProperty("vungxanh.database.user", Logins.OWNER),
                        environment.getProperty("vungxanh.database.password")),
                appUser.isBlank()
                        ? null
                        : new Login(url, appUser, environment.getProperty("vungxanh.database.app.password")));
    }

    /** Without a login of its own the program comes as the migration login and steps down to the application role. */
    Logins logins() {
        ensureRole();
        return new Logins(
                migration,
                app != null
                        ? app
                        : new Login(
                                JdbcUrl.asRole(migration.url(), Logins.APP), migration.user(), migration.password()));
    }

    private void ensureRole() {
        try (Connection connection = migration.connect();
                Statement statement = connection.createStatement()) {
            requireVersion(connection.getMetaData().getDatabaseMajorVersion());
            if (!yes(statement, "select exists (select from pg_roles where rolname = '" + Logins.APP + "')")) {
                statement.execute("create role " + Logins.APP + " nologin nosuperuser nobypassrls");
            }
            if (!yes(statement, "select pg_has_role(current_user, '" + Logins.APP + "', 'set')")) {
                statement.execute("grant " + Logins.APP + " to current_user");
            }
            if (app != null) {
                letIn(statement, app.user());
            }
        } catch (SQLException e) {
            throw new StorageRefused(
                    "Không dùng được cơ sở dữ liệu " + migration + ": " + e.getMessage(),
                    "Cannot use the database " + migration + ": " + e.getMessage(),
                    "Kiểm tra VUNGXANH_DATABASE_URL, _USER, _PASSWORD. Nếu tài khoản không được tạo vai trò, quản trị"
                            + " viên chạy: / Check VUNGXANH_DATABASE_URL, _USER, _PASSWORD. If the login may not create"
                            + " roles, let an administrator run: create role " + Logins.APP + " nologin; grant "
                            + Logins.APP + " to " + migration.user() + ";",
                    e);
        }
    }

    private static void requireVersion(int major) {
        if (major < OLDEST_VERSION) {
            throw new StorageRefused(
                    "PostgreSQL " + major + " quá cũ: cần " + OLDEST_VERSION + " trở lên.",
                    "PostgreSQL " + major + " is too old: at least " + OLDEST_VERSION + " is needed.",
                    "Nâng cấp PostgreSQL. / Upgrade PostgreSQL.");
        }
    }

    private static void letIn(Statement statement, String login) throws SQLException {
        String name = statement.enquoteIdentifier(login, true);
        String literal = statement.enquoteLiteral(login);
        if (!yes(statement, "select pg_has_role(" + literal + ", '" + Logins.APP + "', 'usage')")) {
            statement.execute("grant " + Logins.APP + " to " + name);
        }
    }

    private static boolean yes(Statement statement, String question) throws SQLException {
        try (ResultSet row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
