package vn.vungxanh.platform.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A server of its own with all tables and no rows, for a test or a benchmark that fills them with what the rest of the house
 * must not see. The program's role has one connection; transactions of it do not nest.
 */
public final class SpareDatabase implements AutoCloseable {

    private final LocalPostgres postgres;
    private final SingleConnectionDataSource program;

    private SpareDatabase(LocalPostgres postgres) {
        this.postgres = postgres;
        var app = postgres.logins().app();
        this.program = new SingleConnectionDataSource(
                JdbcUrl.forProgram(app.url()), app.user(), String.valueOf(app.password()), true);
    }

    /** @param folder what it held before is thrown away */
    public static SpareDatabase in(Path folder, String sharedBuffers) {
        return as(folder, sharedBuffers, "latest");
    }

    /** As it was after a migration, until {@link #migrate}. @param version such as {@code 202611223320} */
    public static SpareDatabase as(Path folder, String sharedBuffers, String version) {
        var spare = new SpareDatabase(
                LocalPostgres.openFresh(folder.toAbsolutePath(), ServerSettings.withSharedBuffers(sharedBuffers)));
        spare.migrate(version);
        return spare;
    }

    public void migrate(String version) {
        var owner = postgres.logins().owner();
        Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .initSql("set time zone 'Asia/Ho_Chi_Minh'")
                .defaultSchema("storage")
                .outOfOrder(true)
                .target(version)
                .load()
                .migrate();
    }

    public DataSource program() {
        return program;
    }

    /** Bypasses every policy, so that COPY works on all tables. */
    public Connection connect() throws SQLException {
        return postgres.superuser(LocalPostgres.DATABASE).connect();
    }

    @Override
    public void close() {
        program.destroy();
        postgres.close();
    }
}
