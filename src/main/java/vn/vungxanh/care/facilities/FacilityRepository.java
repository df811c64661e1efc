package vn.vungxanh.care.facilities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;

@Repository
class FacilityRepository {

    private static final String WITH_CAPACITY = """
            select f.id, f.code, f.name, f.kind, f.unit_id, f.outside, f.latitude, f.longitude, f.address, f.phone, f.opened_on,
                   f.closed_on, f.version, c.valid_from, c.tier, c.ordinary, c.oxygen, c.icu, c.ventilators, c.oxygen_lpm,
                   exists (select 1 from facilities.beds b where b.facility_id = f.id) as beds_listed
              from facilities.facilities f
              left join lateral (select * from facilities.capacities c
                                  where c.facility_id = f.id and c.valid_from <= :on
                                  order by c.valid_from desc limit 1) c on true
            """;

    private final JdbcClient sql;

    FacilityRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<Facility> all(LocalDate on) {
        return sql.sql(WITH_CAPACITY + " order by f.closed_on nulls first, f.outside, c.tier desc nulls last, f.name")
                .param("on", on)
                .query((row, n) -> facility(row))
                .list();
    }

    Optional<Facility> find(FacilityId id, LocalDate on) {
        return sql.sql(WITH_CAPACITY + " where f.id = :id")
                .param("on", on)
                .param("id", id.value())
                .query((row, n) -> facility(row))
                .optional();
    }

    /** Whoever gives a bed of this facility at the same moment waits. */
    void queueFor(FacilityId id) {
        sql.sql("select 1 from facilities.facilities where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> true)
                .list();
    }

    void add(FacilityId id, NewFacility described) {
        sql.sql("""
                insert into facilities.facilities (id, code, name, kind, unit_id, outside, latitude, longitude, address, phone,
                    opened_on)
                values (:id, :code, :name, :kind, :unit, :outside, :lat, :lon, :address, :phone, :opened)
                """).param("id", id.value()).params(params(described)).update();
    }

    boolean change(FacilityId id, int version, NewFacility described) {
        return sql.sql("""
                update facilities.facilities
                   set code = :code, name = :name, kind = :kind, unit_id = :unit, outside = :outside, latitude = :lat,
                       longitude = :lon, address = :address, phone = :phone, opened_on = :opened, version = version + 1
                 where id = :id and version = :version
                """)
                        .param("id", id.value())
                        .param("version", version)
                        .params(params(described))
                        .update()
                == 1;
    }

    void close(FacilityId id, LocalDate on) {
        sql.sql("update facilities.facilities set closed_on = :on, version = version + 1 where id = :id")
                .param("on", on)
                .param("id", id.value())
                .update();
    }

    void equip(FacilityId id, Capacity capacity, Instant at, String login) {
        sql.sql("""
                insert into facilities.capacities (facility_id, valid_from, tier, ordinary, oxygen, icu, ventilators,
                    oxygen_lpm, entered_at, entered_by)
                values (:id, :from, :tier, :ordinary, :oxygen, :icu, :ventilators, :lpm, :at, :login)
                on conflict (facility_id, valid_from) do update
                   set tier = :tier, ordinary = :ordinary, oxygen = :oxygen, icu = :icu, ventilators = :ventilators,
                       oxygen_lpm = :lpm, entered_at = :at, entered_by = :login
                """)
                .param("id", id.value())
                .param("from", capacity.from())
                .param("tier", capacity.tier())
                .param("ordinary", capacity.ordinary())
                .param("oxygen", capacity.oxygen())
                .param("icu", capacity.icu())
                .param("ventilators", capacity.ventilators())
                .param("lpm", capacity.oxygenLpm())
                .param("at", Timestamp.from(at))
                .param("login", login)
                .update();
    }

    /** Of all facilities up to the day, each by its days. */
    List<Facilities.BedsFrom> bedsUntil(LocalDate day) {
        return sql.sql("""
                select facility_id, valid_from, ordinary + oxygen + icu as beds from facilities.capacities
                 where valid_from <= :day order by facility_id, valid_from
                """)
                .param("day", day)
                .query((row, n) -> new Facilities.BedsFrom(
                        new FacilityId(row.getObject("facility_id", UUID.class)),
                        row.getObject("valid_from", LocalDate.class),
                        row.getInt("beds")))
                .list();
    }

    List<Capacity> capacities(FacilityId id) {
        return sql.sql("select * from facilities.capacities where facility_id = :id order by valid_from desc")
                .param("id", id.value())
                .query((row, n) -> capacity(row))
                .list();
    }

    private static Map<String, @Nullable Object> params(NewFacility described) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("code", described.code());
        params.put("name", described.name());
        params.put("kind", described.kind().name());
        params.put("unit", described.unit().value());
        params.put("outside", described.outside());
        params.put("lat", described.latitude());
        params.put("lon", described.longitude());
        params.put("address", described.address());
        params.put("phone", described.phone());
        params.put("opened", described.openedOn());
        return params;
    }

    private static Facility facility(ResultSet row) throws SQLException {
        return new Facility(
                new FacilityId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                FacilityKind.valueOf(row.getString("kind")),
                new UnitId(row.getInt("unit_id")),
                row.getBoolean("outside"),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                row.getString("address"),
                row.getString("phone"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getObject("valid_from") == null ? null : capacity(row),
                row.getBoolean("beds_listed"),
                row.getInt("version"));
    }

    private static Capacity capacity(ResultSet row) throws SQLException {
        return new Capacity(
                row.getObject("valid_from", LocalDate.class),
                row.getInt("tier"),
                row.getInt("ordinary"),
                row.getInt("oxygen"),
                row.getInt("icu"),
                row.getInt("ventilators"),
                row.getInt("oxygen_lpm"));
    }
}
