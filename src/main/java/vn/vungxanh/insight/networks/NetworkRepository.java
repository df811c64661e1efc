package vn.vungxanh.insight.networks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;

@Repository
class NetworkRepository {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<HospitalRow>> HOSPITALS = new TypeReference<>() {};
    private static final TypeReference<List<RegionRow>> REGIONS = new TypeReference<>() {};

    private final JdbcClient db;

    NetworkRepository(JdbcClient db) {
        this.db = db;
    }

    /** False if somebody else made a version meanwhile. */
    boolean add(UUID id, UnitId unit, Network made) {
        return db.sql("""
                        insert into networks.versions (id, unit_id, number, valid_from, hospitals, regions, source, made_at,
                            made_by)
                        values (:id, :unit, :number, :from, cast(:hospitals as jsonb), cast(:regions as jsonb), :source, :at,
                            :by)
                        on conflict (unit_id, number) do nothing
                        """)
                        .param("id", id)
                        .param("unit", unit.value())
                        .param("number", made.number())
                        .param("from", made.from())
                        .param("hospitals", JSON.writeValueAsString(made.hospitals()))
                        .param("regions", JSON.writeValueAsString(made.regions()))
                        .param("source", made.source())
                        .param(
                                "at",
                                made.madeAt() == null
                                        ? null
                                        : made.madeAt().atZone(Vietnam.ZONE).toOffsetDateTime())
                        .param("by", made.madeBy())
                        .update()
                == 1;
    }

    /** Of those that began until the day the one that began last; of the same day the one that was made last. */
    Optional<Network> of(UnitId unit, LocalDate on) {
        return db.sql("""
                        select v.*, null::date as valid_to from networks.versions v
                         where unit_id = :unit and valid_from <= :day order by valid_from desc, number desc limit 1
                        """)
                .param("unit", unit.value())
                .param("day", on)
                .query((row, i) -> network(row))
                .optional();
    }

    /** The last first. */
    List<Network> all(UnitId unit) {
        return db.sql("""
                        select v.*, (select min(n.valid_from) - 1 from networks.versions n
                            where n.unit_id = v.unit_id and n.valid_from > v.valid_from) as valid_to
                          from networks.versions v where unit_id = :unit order by number desc limit 100
                        """)
                .param("unit", unit.value())
                .query((row, i) -> network(row))
                .list();
    }

    int last(UnitId unit) {
        return db.sql("select coalesce(max(number), 0) from networks.versions where unit_id = :unit")
                .param("unit", unit.value())
                .query(Integer.class)
                .single();
    }

    private static Network network(ResultSet row) throws SQLException {
        return new Network(
                row.getInt("number"),
                row.getObject("valid_from", LocalDate.class),
                day(row),
                JSON.readValue(row.getString("hospitals"), HOSPITALS),
                JSON.readValue(row.getString("regions"), REGIONS),
                row.getString("source"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"));
    }

    private static @Nullable LocalDate day(ResultSet row) throws SQLException {
        return row.getObject("valid_to", LocalDate.class);
    }
}
