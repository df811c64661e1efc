package vn.vungxanh.capacity.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;

@Repository
class StoreRepository {

    private final JdbcClient sql;

    StoreRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** False where the unit has a store of this name. */
    boolean add(StoreId id, Store.Facts facts, Instant now, String login) {
        return sql.sql("""
                insert into stock.stores (id, unit_id, kind, name, latitude, longitude, opened_on, recorded_at, login)
                values (:id, :unit, :kind, :name, :latitude, :longitude, :opened, :now, :login)
                on conflict (unit_id, name) do nothing
                """)
                        .param("id", id.value())
                        .param("unit", facts.unit().value())
                        .param("kind", facts.kind().name())
                        .param("name", facts.name())
                        .param("latitude", facts.latitude(), java.sql.Types.DOUBLE)
                        .param("longitude", facts.longitude(), java.sql.Types.DOUBLE)
                        .param("opened", facts.openedOn())
                        .param("now", Timestamp.from(now))
                        .param("login", login)
                        .update()
                > 0;
    }

    /** False where somebody changed it meanwhile. */
    boolean close(StoreId id, int version, LocalDate on) {
        return sql.sql("""
                update stock.stores set closed_on = :on, version = version + 1
                 where id = :id and version = :version and closed_on is null
                """)
                        .param("on", on)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                > 0;
    }

    Optional<Store> find(StoreId id) {
        return sql.sql("select * from stock.stores where id = :id")
                .param("id", id.value())
                .query((row, n) -> store(row))
                .optional();
    }

    List<Store> list(Jurisdiction units) {
        return sql.sql("""
                select * from stock.stores where cast(:units as int4multirange) @> unit_id
                 order by array_position(array['PROVINCE', 'HOSPITAL', 'DISTRICT', 'COMMUNE', 'ISOLATION_SITE'], kind), unit_id, name
                """)
                .param("units", units.multirange())
                .query((row, n) -> store(row))
                .list();
    }

    private static Store store(ResultSet row) throws SQLException {
        return new Store(
                new StoreId(row.getObject("id", java.util.UUID.class)),
                new UnitId(row.getInt("unit_id")),
                StoreKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                row.getObject("opened_on", LocalDate.class),
                day(row, "closed_on"),
                row.getInt("version"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
