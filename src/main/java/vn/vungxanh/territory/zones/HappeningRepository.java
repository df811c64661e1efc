package vn.vungxanh.territory.zones;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.TimeOrderedId;

@Repository
class HappeningRepository {

    private final JdbcClient sql;
    private final Clock clock;

    HappeningRepository(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(ZoneId zone, UnitId unit, Happening.Kind kind, Instant at, @Nullable String detail, String login) {
        add(zone, unit, kind, at, null, detail, login);
    }

    /** The same case is told once. */
    void caseInside(ZoneId zone, UnitId unit, UUID caseId, Instant at, @Nullable String detail, String login) {
        add(zone, unit, Happening.Kind.CASE_INSIDE, at, caseId, detail, login);
    }

    private void add(
            ZoneId zone,
            UnitId unit,
            Happening.Kind kind,
            Instant at,
            @Nullable UUID caseId,
            @Nullable String detail,
            String login) {
        sql.sql("""
                insert into zones.happenings (id, zone_id, unit_id, kind, at, case_id, detail, recorded_at, login)
                values (:id, :zone, :unit, :kind, :at, cast(:case as uuid), :detail, :recorded, :login)
                on conflict (zone_id, case_id) where case_id is not null do nothing
                """)
                .param("id", TimeOrderedId.next(clock))
                .param("zone", zone.value())
                .param("unit", unit.value())
                .param("kind", kind.name())
                .param("at", Timestamp.from(at))
                .param("case", caseId)
                .param("detail", detail)
                .param("recorded", Timestamp.from(clock.instant()))
                .param("login", login)
                .update();
    }

    /** What was known by then, also of what is still to come; the latest first. */
    List<Happening> of(ZoneId zone, Instant asOf) {
        return sql.sql("""
                select h.kind, h.at, h.case_id, coalesce(c.bn_code, c.local_code) as code, h.detail, h.recorded_at, h.login
                  from zones.happenings h
                  left join cases.published_cases c on c.id = h.case_id
                 where h.zone_id = :zone and least(h.at, h.recorded_at) <= :asOf
                 order by h.at desc, h.recorded_at desc, h.id desc
                """)
                .param("zone", zone.value())
                .param("asOf", Timestamp.from(asOf))
                .query((row, n) -> new Happening(
                        Happening.Kind.valueOf(row.getString("kind")),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("case_id", UUID.class),
                        row.getString("code"),
                        row.getString("detail"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("login")))
                .list();
    }
}
