package vn.vungxanh.foundation.borders;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.platform.map.GeoJson;

@Repository
class BorderRepository {

    private final JdbcClient sql;

    BorderRepository(JdbcClient sql) {
        this.sql = sql;
    }

    record Key(String code, LocalDate validFrom) {

        static Key of(Unit unit) {
            return new Key(unit.code(), unit.validFrom());
        }
    }

    Map<Key, Geometry> shapes(Collection<Unit> units) {
        var shapes = new HashMap<Key, Geometry>();
        var reader = new WKBReader(GeoJson.FACTORY);
        sql.sql("""
                select s.code, s.valid_from, s.shape
                  from borders.shapes s
                  join adminunits.units u using (code, valid_from)
                 where u.id in (:units)
                """)
                .param("units", units.stream().map(unit -> unit.id().value()).toList())
                .query(row -> {
                    var key = new Key(row.getString(1), row.getObject(2, LocalDate.class));
                    shapes.put(key, read(reader, row.getBytes(3)));
                });
        return shapes;
    }

    private static Geometry read(WKBReader reader, byte[] shape) {
        try {
            return reader.read(shape);
        } catch (ParseException e) {
            throw new IllegalStateException("a stored border cannot be read", e);
        }
    }

    void add(BorderImports.Past past) {
        sql.sql("""
                insert into borders.imports (id, imported_at, imported_by, file_name, source, shapes)
                values (:id, :at, :by, :file, :source, :shapes)
                """)
                .param("id", past.id())
                .param("at", Timestamp.from(past.importedAt()))
                .param("by", past.importedBy())
                .param("file", past.fileName())
                .param("source", past.source())
                .param("shapes", past.shapes())
                .update();
    }

    void put(Unit unit, Geometry shape, double areaKm2, UUID from) {
        sql.sql("""
                insert into borders.shapes (code, valid_from, shape, area_km2, import_id)
                values (:code, :validFrom, :shape, :area, :from)
                on conflict (code, valid_from) do update
                   set shape = excluded.shape, area_km2 = excluded.area_km2, import_id = excluded.import_id
                """)
                .param("code", unit.code())
                .param("validFrom", unit.validFrom())
                .param("shape", new WKBWriter().write(shape))
                .param("area", areaKm2)
                .param("from", from)
                .update();
    }

    List<BorderImports.Past> recent(int most) {
        return sql.sql("""
                select id, imported_at, imported_by, file_name, source, shapes
                  from borders.imports order by imported_at desc, id desc limit :most
                """)
                .param("most", most)
                .query((row, n) -> new BorderImports.Past(
                        row.getObject(1, UUID.class),
                        row.getTimestamp(2).toInstant(),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getInt(6)))
                .list();
    }
}
