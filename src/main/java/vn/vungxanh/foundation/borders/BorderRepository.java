package vn.vungxanh.foundation.borders;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;

/** The shapes of sets, and which of them count. */
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

    /** As maps draw them. */
    Map<Key, Geometry> shapes(Collection<Unit> units) {
        return read(sql.sql("""
                with top as materialized (
                  select distinct on (s.code, s.valid_from) s.import_id, s.code, s.valid_from
                    from borders.shapes s
                    join borders.imports i on i.id = s.import_id and i.state = 'IN_FORCE'
                    join adminunits.units u using (code, valid_from)
                   where u.id = any(:units)
                   order by s.code, s.valid_from, i.effect_no desc)
                select s.code, s.valid_from, coalesce(s.drawn, s.shape)
                  from top join borders.shapes s using (import_id, code, valid_from)
                """)
                .param("units", units.stream().map(unit -> unit.id().value()).toArray(Integer[]::new)));
    }

    Map<Key, Geometry> shapesOf(UUID set) {
        return read(sql.sql("""
                select code, valid_from, coalesce(drawn, shape) from borders.shapes where import_id = :set
                """).param("set", set));
    }

    private static Map<Key, Geometry> read(JdbcClient.StatementSpec query) {
        var shapes = new HashMap<Key, Geometry>();
        var reader = new WKBReader(Corners.PACKED);
        query.query(row -> {
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

    void put(UUID set, Unit unit, Geometry shape, @Nullable Geometry drawn) {
        sql.sql("""
                insert into borders.shapes (import_id, code, valid_from, shape, drawn, area_km2)
                values (:set, :code, :validFrom, :shape, :drawn, :area)
                """)
                .param("set", set)
                .param("code", unit.code())
                .param("validFrom", unit.validFrom())
                .param("shape", new WKBWriter().write(shape))
                .param("drawn", drawn == null || drawn == shape ? null : new WKBWriter().write(drawn))
                .param("area", Flat.areaKm2(shape))
                .update();
    }

    void drop(UUID set) {
        sql.sql("delete from borders.shapes where import_id = :set")
                .param("set", set)
                .update();
    }

    List<UnitId> unitsOf(UUID set) {
        return sql.sql("""
                select u.id from borders.shapes s join adminunits.units u using (code, valid_from)
                 where s.import_id = :set order by u.id
                """)
                .param("set", set)
                .query((row, n) -> new UnitId(row.getInt(1)))
                .list();
    }

    List<BorderSet.UnitShape> unitShapes(UUID set) {
        return sql.sql("""
                select u.code, u.name, s.area_km2, u.area_km2,
                       i.state = 'IN_FORCE' and not exists (
                         select from borders.shapes o join borders.imports p on p.id = o.import_id
                          where (o.code, o.valid_from) = (s.code, s.valid_from)
                            and p.state = 'IN_FORCE' and p.effect_no > i.effect_no)
                  from borders.shapes s
                  join borders.imports i on i.id = s.import_id
                  join adminunits.units u using (code, valid_from)
                 where s.import_id = :set order by u.code
                """)
                .param("set", set)
                .query((row, n) -> new BorderSet.UnitShape(
                        row.getString(1),
                        row.getString(2),
                        row.getDouble(3),
                        row.getObject(4) == null ? null : row.getDouble(4),
                        row.getBoolean(5)))
                .list();
    }

    long edition() {
        return sql.sql("select n from borders.edition").query(Long.class).single();
    }

    /** False when somebody else decided meanwhile; who comes second waits here for the first. */
    boolean nextEdition(long seen) {
        return sql.sql("update borders.edition set n = n + 1 where n = :seen")
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /** @param source null to leave it as it is */
    boolean become(UUID set, Set<BorderSet.State> from, BorderSet.State to, long number, @Nullable String source) {
        return sql.sql("""
                update borders.imports
                   set state = :to, effect_no = case when :to = 'IN_FORCE' then :number else effect_no end,
                       source = coalesce(:source, source)
                 where id = :set and state = any(:from)
                """)
                        .param("to", to.name())
                        .param("number", number)
                        .param("source", source, Types.VARCHAR)
                        .param("set", set)
                        .param("from", from.stream().map(Enum::name).toArray(String[]::new))
                        .update()
                == 1;
    }
}
