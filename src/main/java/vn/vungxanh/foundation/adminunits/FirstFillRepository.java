package vn.vungxanh.foundation.adminunits;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Puts the reference units into a database that has none. */
@Repository
class FirstFillRepository {

    private final DataSource database;

    /** @param migrated asked for only because it is made after the migrations have run */
    FirstFillRepository(DataSource database, JdbcClient migrated) {
        this.database = database;
    }

    /** Outside the transactions of the program: this runs while its beans are still being made. */
    void fillIfEmpty(Supplier<ReferenceUnits> reference) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (isEmpty(connection)) {
                    fill(new UnitCopy(connection), reference.get());
                }
                connection.commit();
            } catch (SQLException | IOException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the administrative units could not be loaded", e);
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            // a second start on the same database waits here
            statement.execute("select pg_advisory_xact_lock(hashtext('adminunits.units'))");
            try (var rows = statement.executeQuery("select 1 from adminunits.units limit 1")) {
                return !rows.next();
            }
        }
    }

    private static void fill(UnitCopy copy, ReferenceUnits reference) throws SQLException, IOException {
        copy.units(reference.units());
        copy.changes(reference.changes());
        copy.borders(reference.borders());
        copy.aliases(reference.aliases());
    }
}
