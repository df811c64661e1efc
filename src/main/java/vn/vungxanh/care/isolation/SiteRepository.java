package vn.vungxanh.care.isolation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;

@Repository
class SiteRepository {

    private static final String SELECT = """
            select s.*, (select count(*) from isolation.beds b where b.site_id = s.id and not b.closed) as beds
              from isolation.sites s
            """;

    private final JdbcClient sql;

    SiteRepository(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Site> find(SiteId id) {
        return sql.sql(SELECT + " where s.id = :id")
                .param("id", id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<Site> withCode(String code) {
        return sql.sql(SELECT + " where s.code = :code")
                .param("code", code)
                .query((row, n) -> read(row))
                .optional();
    }

    List<Site> in(Jurisdiction units) {
        return sql.sql(SELECT + """
                 where s.unit_id between :from and :to and cast(:units as int4multirange) @> s.unit_id
                 order by s.closed_on nulls first, s.unit_id, s.name
                """)
                .param("from", units.from())
                .param("to", units.to())
                .param("units", units.multirange())
                .query((row, n) -> read(row))
                .list();
    }

    void add(SiteId id, NewSite site) {
        bind(sql.sql("""
                insert into isolation.sites (id, code, name, kind, unit_id, address, lat, lon, capacity, conditions, camera,
                    camera_seen_at, guards, shifts, phone, opened_on, closed_on)
                values (:id, :code, :name, :kind, :unit, :address, :lat, :lon, :capacity, :conditions, :camera, :seen, :guards,
                    :shifts, :phone, :opened, :closed)
                """).param("id", id.value()), site).update();
    }

    boolean change(SiteId id, int version, NewSite site) {
        return bind(sql.sql("""
                update isolation.sites
                   set code = :code, name = :name, kind = :kind, unit_id = :unit, address = :address, lat = :lat, lon = :lon,
                       capacity = :capacity, conditions = :conditions, camera = :camera, camera_seen_at = :seen,
                       guards = :guards, shifts = :shifts, phone = :phone, opened_on = :opened, closed_on = :closed,
                       version = version + 1
                 where id = :id and version = :version
                """).param("id", id.value()).param("version", version), site)
                        .update()
                == 1;
    }

    private static StatementSpec bind(StatementSpec statement, NewSite site) {
        var seen = site.cameraSeenAt();
        return statement
                .param("code", site.code())
                .param("name", site.name().strip())
                .param("kind", site.kind().name())
                .param("unit", site.unit().value())
                .param("address", site.address(), Types.VARCHAR)
                .param("lat", site.lat(), Types.DOUBLE)
                .param("lon", site.lon(), Types.DOUBLE)
                .param("capacity", site.capacity())
                .param("conditions", site.conditions().stream().sorted().toArray(String[]::new))
                .param("camera", site.camera(), Types.VARCHAR)
                .param("seen", seen == null ? null : seen.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("guards", site.guards())
                .param("shifts", site.shifts())
                .param("phone", site.phone(), Types.VARCHAR)
                .param("opened", site.openedOn())
                .param("closed", site.closedOn(), Types.DATE);
    }

    private static Site read(ResultSet row) throws SQLException {
        var seen = row.getObject("camera_seen_at", OffsetDateTime.class);
        var facts = new NewSite(
                row.getString("code"),
                row.getString("name"),
                SiteKind.valueOf(row.getString("kind")),
                new UnitId(row.getInt("unit_id")),
                row.getString("address"),
                row.getObject("lat", Double.class),
                row.getObject("lon", Double.class),
                row.getInt("capacity"),
                Set.copyOf(Arrays.asList((String[]) row.getArray("conditions").getArray())),
                row.getString("camera"),
                seen == null ? null : seen.toInstant(),
                row.getInt("guards"),
                row.getInt("shifts"),
                row.getString("phone"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class));
        return new Site(new SiteId(row.getObject("id", UUID.class)), facts, row.getInt("beds"), row.getInt("version"));
    }
}
