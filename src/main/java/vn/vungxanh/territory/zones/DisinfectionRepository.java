package vn.vungxanh.territory.zones;

import java.math.BigDecimal;
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
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;

@Repository
class DisinfectionRepository {

    private static final String JOB = """
            select id, unit_id, zone_id, place, area_m2, norm, strength, litres, chloramine_kg, planned_on, done_at, done_by,
                   used_kg, evidence, cancelled_at, reason
              from zones.disinfections
            """;

    private final JdbcClient sql;

    DisinfectionRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Disinfection job, Instant recorded, String login) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("id", job.id().value());
        params.put("unit", job.unit().value());
        params.put("zone", job.zone() == null ? null : job.zone().value());
        params.put("place", job.place());
        params.put("area", job.areaM2());
        params.put("norm", job.norm());
        params.put("strength", job.strength());
        params.put("litres", job.litres());
        params.put("kg", job.chloramineKg());
        params.put("planned", job.plannedOn());
        params.put("doneAt", job.doneAt() == null ? null : Timestamp.from(job.doneAt()));
        params.put("doneBy", job.doneBy());
        params.put("used", job.usedKg());
        params.put("evidence", job.evidence());
        params.put("recorded", Timestamp.from(recorded));
        params.put("login", login);
        sql.sql("""
                insert into zones.disinfections (id, unit_id, zone_id, place, area_m2, norm, strength, litres, chloramine_kg,
                    planned_on, done_at, done_by, used_kg, evidence, recorded_at, login)
                values (:id, :unit, cast(:zone as uuid), :place, :area, :norm, :strength, :litres, :kg, :planned,
                    cast(:doneAt as timestamptz), :doneBy, cast(:used as numeric), :evidence, :recorded, :login)
                """).params(params).update();
    }

    boolean done(DisinfectionId id, Instant at, String by, @Nullable BigDecimal used, @Nullable String evidence) {
        return sql.sql("""
                update zones.disinfections
                   set done_at = :at, done_by = :by, used_kg = cast(:used as numeric), evidence = cast(:evidence as text)
                 where id = :id and done_at is null and cancelled_at is null
                """)
                        .param("id", id.value())
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .param("used", used)
                        .param("evidence", evidence)
                        .update()
                == 1;
    }

    boolean cancel(DisinfectionId id, Instant at, String reason) {
        return sql.sql("""
                update zones.disinfections set cancelled_at = :at, reason = :reason
                 where id = :id and done_at is null and cancelled_at is null
                """)
                        .param("id", id.value())
                        .param("at", Timestamp.from(at))
                        .param("reason", reason)
                        .update()
                == 1;
    }

    Optional<Disinfection> find(DisinfectionId id) {
        return sql.sql(JOB + " where id = :id")
                .param("id", id.value())
                .query((row, n) -> job(row))
                .optional();
    }

    List<Disinfection> of(ZoneId zone) {
        return sql.sql(JOB + " where zone_id = :zone order by done_at nulls first, planned_on, id")
                .param("zone", zone.value())
                .query((row, n) -> job(row))
                .list();
    }

    List<Disinfection> list(Jurisdiction units, @Nullable LocalDate from, Instant asOf, boolean done) {
        return sql.sql(JOB + """
                 where unit_id between :unitFrom and :unitTo and cast(:units as int4multirange) @> unit_id
                   and (case when :done then done_at <= :asOf and (cast(:from as timestamptz) is null or done_at >= :from)
                             else recorded_at <= :asOf and cancelled_at is null and (done_at is null or done_at > :asOf) end)
                 order by coalesce(done_at, cast(planned_on as timestamptz)) desc, id
                """)
                .params(within(units))
                .param("from", from == null ? null : Timestamp.from(vn.vungxanh.kernel.Vietnam.startOf(from)))
                .param("asOf", Timestamp.from(asOf))
                .param("done", done)
                .query((row, n) -> job(row))
                .list();
    }

    /** When each zone was last disinfected by then. */
    Map<ZoneId, Instant> last(Jurisdiction units, Instant asOf) {
        var answer = new HashMap<ZoneId, Instant>();
        sql.sql("""
                select zone_id, max(done_at) from zones.disinfections
                 where unit_id between :unitFrom and :unitTo and cast(:units as int4multirange) @> unit_id
                   and zone_id is not null and done_at <= :asOf
                 group by zone_id
                """).params(within(units)).param("asOf", Timestamp.from(asOf)).query(row -> {
            answer.put(
                    new ZoneId(row.getObject(1, UUID.class)),
                    row.getTimestamp(2).toInstant());
        });
        return answer;
    }

    private static Map<String, Object> within(Jurisdiction units) {
        return Map.of("unitFrom", units.from(), "unitTo", units.to(), "units", units.multirange());
    }

    private static Disinfection job(ResultSet row) throws SQLException {
        var zone = row.getObject("zone_id", UUID.class);
        return new Disinfection(
                new DisinfectionId(row.getObject("id", UUID.class)),
                new UnitId(row.getInt("unit_id")),
                zone == null ? null : new ZoneId(zone),
                row.getString("place"),
                row.getInt("area_m2"),
                row.getString("norm"),
                row.getBigDecimal("strength"),
                row.getBigDecimal("litres"),
                row.getBigDecimal("chloramine_kg"),
                row.getObject("planned_on", LocalDate.class),
                ZoneRepository.instant(row, "done_at"),
                row.getString("done_by"),
                row.getBigDecimal("used_kg"),
                row.getString("evidence"),
                ZoneRepository.instant(row, "cancelled_at"),
                row.getString("reason"));
    }
}
