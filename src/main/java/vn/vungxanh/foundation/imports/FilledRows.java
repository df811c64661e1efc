package vn.vungxanh.foundation.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;

/** A {@link FilledList} out of one query: those of a unit as known at an instant, or those with these ids. */
@Transactional(readOnly = true)
public abstract class FilledRows implements FilledList {

    private final JdbcClient db;
    private final Units units;
    private final Text text;

    protected FilledRows(JdbcClient db, Units units, Text text) {
        this.db = db;
        this.units = units;
        this.text = text;
    }

    /**
     * @param select with its "where …", to which conditions are added
     * @param id column of the record
     * @param unit column of the unit
     * @param known column of the instant since which it is known
     */
    public record Text(String select, String id, String unit, String known, String order) {}

    @Override
    public List<Filled> of(Scope scope, UnitId unit, Instant asOf) {
        return db.sql(text.select + " and cast(:units as int4multirange) @> " + text.unit + " and " + text.known
                        + " <= :asOf order by " + text.order)
                .param("units", units.jurisdiction(unit).multirange())
                .param("asOf", asOf.atZone(Vietnam.ZONE).toOffsetDateTime())
                .query((row, i) -> filled(row))
                .list();
    }

    @Override
    public List<Filled> find(Scope scope, Collection<UUID> records) {
        return db.sql(text.select + " and " + text.id + " = any (:ids)")
                .param("ids", records.toArray(UUID[]::new))
                .query((row, i) -> filled(row))
                .list();
    }

    protected abstract Filled filled(ResultSet row) throws SQLException;
}
