package vn.vungxanh.insight.scenarios;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.insight.demand.Parameter;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Vietnam;

@Repository
class OwnSetRepository {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<Parameter, Double>> NUMBERS = new TypeReference<>() {};

    private final JdbcClient db;

    OwnSetRepository(JdbcClient db) {
        this.db = db;
    }

    /** False if the unit has one of that name. */
    boolean add(OwnSet set, Instant at, String by) {
        return db.sql("""
                        insert into scenarios.parameter_sets (id, unit_id, name, search_key, based_on, changed, source,
                            made_on, made_at, made_by)
                        values (:id, :unit, :name, :key, :basedOn, cast(:changed as jsonb), :source, :madeOn, :at, :by)
                        on conflict do nothing
                        """)
                        .param("id", set.id())
                        .param("unit", set.unit().value())
                        .param("name", set.name())
                        .param("key", SearchKey.of(set.name()))
                        .param("basedOn", set.basedOn())
                        .param("changed", JSON.writeValueAsString(new TreeMap<>(set.changed())))
                        .param("source", set.source())
                        .param("madeOn", set.madeOn())
                        .param("at", at.atZone(Vietnam.ZONE).toOffsetDateTime())
                        .param("by", by)
                        .update()
                == 1;
    }

    List<OwnSet> all() {
        return db.sql("select * from scenarios.parameter_sets order by made_at desc, id")
                .query((row, i) -> set(row))
                .list();
    }

    Optional<OwnSet> find(String id) {
        return db.sql("select * from scenarios.parameter_sets where id::text = :id")
                .param("id", id)
                .query((row, i) -> set(row))
                .optional();
    }

    private static OwnSet set(ResultSet row) throws SQLException {
        var changed = new EnumMap<Parameter, Double>(Parameter.class);
        changed.putAll(JSON.readValue(row.getString("changed"), NUMBERS));
        return new OwnSet(
                row.getObject("id", UUID.class),
                new UnitId(row.getInt("unit_id")),
                row.getString("name"),
                row.getString("based_on"),
                changed,
                row.getString("source"),
                row.getObject("made_on", LocalDate.class));
    }
}
