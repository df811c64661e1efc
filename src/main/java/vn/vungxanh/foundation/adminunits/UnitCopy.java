package vn.vungxanh.foundation.adminunits;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.postgresql.PGConnection;
import vn.vungxanh.foundation.adminunits.UnitTree.Alias;
import vn.vungxanh.foundation.adminunits.UnitTree.Border;
import vn.vungxanh.foundation.adminunits.UnitTree.Change;
import vn.vungxanh.kernel.SearchKey;

/** Writes many units at once by PostgreSQL's COPY, in the transaction of the connection. */
final class UnitCopy {

    private final Connection connection;

    UnitCopy(Connection connection) {
        this.connection = connection;
    }

    void units(List<Unit> units) throws SQLException, IOException {
        var rows = new CopyText();
        for (var unit : units) {
            rows.row(
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
                    unit.lastId());
        }
        copy("""
                copy adminunits.units (id, code, name, name_key, level, type, parent_id, valid_from, valid_to,
                                       population, population_source, lat, lon, area_km2, last_id)
                from stdin""", rows);
    }

    void changes(List<Change> changes) throws SQLException, IOException {
        var rows = new CopyText();
        changes.forEach(
                each -> rows.row(each.older(), each.newer(), each.part().name().toLowerCase(Locale.ROOT)));
        copy("copy adminunits.succession (old_id, new_id, part) from stdin", rows);
    }

    void borders(List<Border> borders) throws SQLException, IOException {
        var rows = new CopyText();
        borders.forEach(each -> rows.row(each.a(), each.b(), each.km()));
        copy("copy adminunits.adjacency (unit_a, unit_b, border_km) from stdin", rows);
    }

    void aliases(List<Alias> aliases) throws SQLException, IOException {
        var rows = new CopyText();
        aliases.forEach(each -> rows.row(each.unit(), each.alias(), SearchKey.of(each.alias())));
        copy("copy adminunits.aliases (unit_id, alias, alias_key) from stdin", rows);
    }

    private void copy(String statement, CopyText rows) throws SQLException, IOException {
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, new StringReader(rows.toString()));
    }
}
