package vn.vungxanh.foundation.adminunits;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
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

    /** One import at a time, until the transaction ends. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('adminunits.units'))")
                .query((row, n) -> true)
                .single();
    }

    void write(UnitPlan plan) {
        plan.changed.forEach(this::update);
        var connection = DataSourceUtils.getConnection(database);
        try {
            var copy = new UnitCopy(connection);
            copy.units(plan.added);
            copy.changes(plan.successions);
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

    List<PastImport> imports(int limit) {
        return jdbc.sql("""
                        select imported_at, imported_by, file_name, added, changed, unchanged
                          from adminunits.imports
                         order by imported_at desc, id desc
                         limit :limit""")
                .param("limit", limit)
                .query((row, n) -> new PastImport(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6)))
                .list();
    }
}
