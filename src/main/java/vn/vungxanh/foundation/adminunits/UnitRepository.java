package vn.vungxanh.foundation.adminunits;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitTree.Alias;
import vn.vungxanh.foundation.adminunits.UnitTree.Border;
import vn.vungxanh.foundation.adminunits.UnitTree.Change;
import vn.vungxanh.kernel.SearchKey;

@Repository
class UnitRepository {

    private final JdbcClient jdbc;
    private final DataSource database;

    UnitRepository(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    UnitTree load() {
        var units = jdbc.sql("""
                        select id, code, name, level, type, parent_id, valid_from, valid_to, population,
                               population_source, lat, lon, area_km2, last_id
                          from adminunits.units
                         order by id""").query((row, n) -> unit(row)).list();
        var changes = jdbc.sql("select old_id, new_id, part from adminunits.succession order by old_id, new_id")
                .query((row, n) -> new Change(
                        new UnitId(row.getInt(1)),
                        new UnitId(row.getInt(2)),
                        Succession.Part.valueOf(row.getString(3).toUpperCase(Locale.ROOT))))
                .list();
        var borders = jdbc.sql("select unit_a, unit_b, border_km from adminunits.adjacency")
                .query((row, n) -> new Border(new UnitId(row.getInt(1)), new UnitId(row.getInt(2)), row.getDouble(3)))
                .list();
        var aliases = jdbc.sql("select unit_id, alias from adminunits.aliases order by unit_id, alias")
                .query((row, n) -> new Alias(new UnitId(row.getInt(1)), row.getString(2)))
                .list();
        return new UnitTree(units, changes, borders, aliases);
    }

    private static Unit unit(ResultSet row) throws SQLException {
        var parent = row.getObject("parent_id", Integer.class);
        return new Unit(
                new UnitId(row.getInt("id")),
                row.getString("code"),
                row.getString("name"),
                UnitLevel.valueOf(row.getString("level").toUpperCase(Locale.ROOT)),
                row.getString("type"),
                parent == null ? null : new UnitId(parent),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("population", Integer.class),
                row.getString("population_source"),
                row.getObject("lat", Double.class),
                row.getObject("lon", Double.class),
                row.getObject("area_km2", Double.class),
                row.getInt("last_id"));
    }

    /** Outside the transactions of the program: this runs while its beans are still being made. */
    void fillIfEmpty(Supplier<ReferenceUnits> reference) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (isEmpty(connection)) {
                    fill(connection, reference.get());
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

    private static void fill(Connection connection, ReferenceUnits reference) throws SQLException, IOException {
        var units = new CopyText();
        reference.units().forEach(unit -> units.row(values(unit)));
        var changes = new CopyText();
        reference.changes().forEach(each -> changes.row(each.older(), each.newer(), word(each)));
        var borders = new CopyText();
        reference.borders().forEach(each -> borders.row(each.a(), each.b(), each.km()));
        var aliases = new CopyText();
        reference.aliases().forEach(each -> aliases.row(each.unit(), each.alias(), SearchKey.of(each.alias())));
        copy(connection, "units (" + COLUMNS + ")", units);
        copy(connection, "succession (old_id, new_id, part)", changes);
        copy(connection, "adjacency (unit_a, unit_b, border_km)", borders);
        copy(connection, "aliases (unit_id, alias, alias_key)", aliases);
    }

    /** One import at a time, until the transaction ends. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('adminunits.units'))")
                .query((row, n) -> true)
                .single();
    }

    void write(UnitPlan plan) {
        var added = new CopyText();
        plan.added.forEach(unit -> added.row(values(unit)));
        var successions = new CopyText();
        plan.successions.forEach(each -> successions.row(each.older(), each.newer(), word(each)));
        plan.changed.forEach(this::update);
        var connection = DataSourceUtils.getConnection(database);
        try {
            copy(connection, "units (" + COLUMNS + ")", added);
            copy(connection, "succession (old_id, new_id, part)", successions);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the units could not be written", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private void update(Unit unit) {
        jdbc.sql("""
                        update adminunits.units
                           set name = :name, name_key = :key, type = :type, valid_to = :to, population = :population,
                               population_source = :source, lat = :lat, lon = :lon
                         where id = :id""")
                .param("id", unit.id().value())
                .param("name", unit.name())
                .param("key", SearchKey.of(unit.name()))
                .param("type", unit.type())
                .param("to", unit.validTo(), Types.DATE)
                .param("population", unit.population(), Types.INTEGER)
                .param("source", unit.populationSource(), Types.VARCHAR)
                .param("lat", unit.latitude(), Types.DOUBLE)
                .param("lon", unit.longitude(), Types.DOUBLE)
                .update();
    }

    void log(UUID id, Instant at, String login, String fileName, UnitPlan plan) {
        jdbc.sql("""
                        insert into adminunits.imports
                               (id, imported_at, imported_by, file_name, added, changed, unchanged)
                        values (:id, :at, :login, :file, :added, :changed, :unchanged)""")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("login", login)
                .param("file", fileName)
                .param("added", plan.added.size())
                .param("changed", plan.changed.size())
                .param("unchanged", plan.unchanged)
                .update();
    }

    private static String word(Change change) {
        return change.part().name().toLowerCase(Locale.ROOT);
    }

    private static final String COLUMNS =
            "id, code, name, name_key, level, type, parent_id, valid_from, valid_to, population, population_source,"
                    + " lat, lon, area_km2, last_id";

    private static @Nullable Object[] values(Unit unit) {
        return new @Nullable Object[] {
            unit.id(),
            unit.code(),
            unit.name(),
            SearchKey.of(unit.name()),
            unit.level().word(),
            unit.type(),
            unit.parent(),
            unit.validFrom(),
            unit.validTo(),
            unit.population(),
            unit.populationSource(),
            unit.latitude(),
            unit.longitude(),
            unit.areaKm2(),
            unit.lastId()
        };
    }

    private static void copy(Connection connection, String target, CopyText rows) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy adminunits." + target + " from stdin", new StringReader(rows.toString()));
    }
}
