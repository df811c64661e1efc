package vn.vungxanh.territory.zones;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.directives.DirectiveId;

/** Zones as they are read: each with the extent that it had at an instant, the first one before that. */
@Repository
class ZoneRepository {

    private static final String ZONE = """
            select z.id, z.unit_id, z.kind, z.name, z.disease, z.outbreak_id, z.state, z.starts_at, z.planned_end_on,
                   z.lifted_at, z.document, z.document_on, z.directive_id, z.lift_document, z.lift_document_on,
                   z.lift_directive_id, z.responsible, z.phone, z.reason, z.proposed_at, z.declared_at, z.version,
                   e.hamlets, e.households, e.shape, e.area_km2, e.typed_households, e.typed_people
              from zones.zones z
              join lateral (select x.* from zones.extents x where x.zone_id = z.id
                             order by x.valid_from <= :asOf desc,
                                      case when x.valid_from <= :asOf then x.valid_from end desc, x.valid_from
                             limit 1) e on true
            """;
    private static final String IN_UNITS =
            " z.unit_id between :unitFrom and :unitTo and cast(:units as int4multirange) @> z.unit_id ";

    private final JdbcClient sql;

    ZoneRepository(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Zone> find(ZoneId id, Instant asOf) {
        return sql.sql(ZONE + " where z.id = :id")
                .param("id", id.value())
                .param("asOf", Timestamp.from(asOf))
                .query((row, n) -> zone(row))
                .optional();
    }

    /** Whoever changes a zone reads it with this, so that two do not change it at once. */
    Optional<Zone> lock(ZoneId id, Instant asOf) {
        return sql.sql(ZONE + " where z.id = :id for update of z")
                .param("id", id.value())
                .param("asOf", Timestamp.from(asOf))
                .query((row, n) -> zone(row))
                .optional();
    }

    /** In force at the instant. */
    List<Zone> inForce(Jurisdiction units, Instant asOf) {
        return list(units, asOf, "z.starts_at <= :asOf and (z.lifted_at is null or z.lifted_at > :asOf)");
    }

    /** Proposed and not decided on, or declared for a later hour. */
    List<Zone> waiting(Jurisdiction units, Instant asOf) {
        return list(
                units,
                asOf,
                "z.proposed_at <= :asOf and (z.state = 'PROPOSED' or z.state = 'DECLARED' and z.starts_at > :asOf)");
    }

    List<Zone> lifted(Jurisdiction units, Instant asOf) {
        return list(units, asOf, "z.lifted_at <= :asOf");
    }

    List<Zone> everIn(Jurisdiction units, Instant asOf) {
        return list(units, asOf, "z.starts_at <= :asOf");
    }

    /** Everything that was ever in force and may yet be at that instant or later: what a new zone could overlap. */
    List<Zone> notOverAt(ZoneKind kind, Instant from) {
        return sql.sql(ZONE + """
                 where z.kind = :kind and z.starts_at is not null and (z.lifted_at is null or z.lifted_at > :asOf)
                 order by z.starts_at, z.id
                """)
                .param("kind", kind.name())
                .param("asOf", Timestamp.from(from))
                .query((row, n) -> zone(row))
                .list();
    }

    /** Open proposals for one of these hamlets, or for the outbreak. */
    List<Zone> proposals(Jurisdiction units, String disease, List<String> hamletKeys, @Nullable OutbreakId outbreak) {
        return sql.sql(ZONE + " where" + IN_UNITS + """
                   and z.state = 'PROPOSED' and z.disease = :disease
                   and (e.hamlet_keys && cast(:keys as text[]) or z.outbreak_id = cast(:outbreak as uuid))
                 order by z.proposed_at, z.id for update of z
                """)
                .param("unitFrom", units.from())
                .param("unitTo", units.to())
                .param("units", units.multirange())
                .param("asOf", new Timestamp(Long.MAX_VALUE / 1_000_000))
                .param("disease", disease)
                .param("keys", hamletKeys.toArray(String[]::new))
                .param("outbreak", outbreak == null ? null : outbreak.value())
                .query((row, n) -> zone(row))
                .list();
    }

    /** When the zone was last laid; a proposal was laid at no time. */
    Instant lastExtentAt(ZoneId id) {
        return sql.sql("select max(valid_from) from zones.extents where zone_id = :id")
                .param("id", id.value())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    List<Zone> ofOutbreak(OutbreakId outbreak, Instant asOf) {
        return sql.sql(ZONE + " where z.outbreak_id = :outbreak and z.state <> 'REJECTED' order by z.proposed_at, z.id")
                .param("outbreak", outbreak.value())
                .param("asOf", Timestamp.from(asOf))
                .query((row, n) -> zone(row))
                .list();
    }

    private List<Zone> list(Jurisdiction units, Instant asOf, String condition) {
        return sql.sql(ZONE + " where" + IN_UNITS + " and " + condition
                        + " order by coalesce(z.lifted_at, z.starts_at, z.proposed_at) desc, z.id")
                .param("unitFrom", units.from())
                .param("unitTo", units.to())
                .param("units", units.multirange())
                .param("asOf", Timestamp.from(asOf))
                .query((row, n) -> zone(row))
                .list();
    }

    private static Zone zone(ResultSet row) throws SQLException {
        var outbreak = row.getObject("outbreak_id", UUID.class);
        return new Zone(
                new ZoneId(row.getObject("id", UUID.class)),
                new UnitId(row.getInt("unit_id")),
                ZoneKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("disease"),
                outbreak == null ? null : new OutbreakId(outbreak),
                ZoneState.valueOf(row.getString("state")),
                new Extent(
                        Arrays.asList((String[]) row.getArray("hamlets").getArray()),
                        Arrays.asList((UUID[]) row.getArray("households").getArray()),
                        row.getString("shape"),
                        row.getObject("typed_households", Integer.class),
                        row.getObject("typed_people", Integer.class)),
                row.getObject("area_km2", Double.class),
                instant(row, "starts_at"),
                row.getObject("planned_end_on", LocalDate.class),
                instant(row, "lifted_at"),
                document(row, "document", "document_on", "directive_id"),
                document(row, "lift_document", "lift_document_on", "lift_directive_id"),
                row.getString("responsible"),
                row.getString("phone"),
                row.getString("reason"),
                row.getTimestamp("proposed_at").toInstant(),
                instant(row, "declared_at"),
                row.getInt("version"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static @Nullable LegalDocument document(ResultSet row, String reference, String on, String directive)
            throws SQLException {
        var cited = row.getString(reference);
        var registered = row.getObject(directive, UUID.class);
        return cited == null
                ? null
                : new LegalDocument(
                        cited,
                        row.getObject(on, LocalDate.class),
                        registered == null ? null : new DirectiveId(registered));
    }
}
