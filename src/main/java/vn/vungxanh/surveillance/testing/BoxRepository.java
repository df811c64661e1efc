package vn.vungxanh.surveillance.testing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.surveillance.laboratories.LaboratoryId;

/** Reading boxes: what was sent, what arrived, what is lost. */
@Repository
class BoxRepository {

    private static final String BOXES = """
            (select b.*, t.people, t.open, t.refused, t.received_at
               from testing.shipments b
               left join lateral (
                   select coalesce(sum(s.people), 0)::int as people,
                          count(*) filter (where s.received_at is null and s.refused_at is null and s.result is null)::int as open,
                          count(*) filter (where s.refused_at is not null)::int as refused,
                          max(s.received_at) as received_at
                     from testing.specimens s where s.shipment_id = b.id) t on true
              where (cast(:units as int4multirange) @> b.unit_id or cast(:units as int4multirange) @> b.lab_unit_id)
                and (cast(:lab as uuid) is null or b.laboratory_id = cast(:lab as uuid))) x
            """;

    private final JdbcClient sql;

    BoxRepository(JdbcClient sql) {
        this.sql = sql;
    }

    List<Shipment> list(
            Jurisdiction units,
            @Nullable ShipmentState state,
            @Nullable LaboratoryId laboratory,
            int limit,
            long offset) {
        return query(
                        "select * from " + BOXES + " where " + condition(state)
                                + " order by x.lost_at is not null, x.open = 0, x.sent_at desc, x.id limit :limit offset :offset",
                        units,
                        laboratory)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> read(row))
                .list();
    }

    Map<ShipmentState, Long> counts(Jurisdiction units, @Nullable LaboratoryId laboratory) {
        var counts = new EnumMap<ShipmentState, Long>(ShipmentState.class);
        query(
                        """
                        select count(*) filter (where %s) as on_its_way, count(*) filter (where %s) as received,
                               count(*) filter (where %s) as lost
                          from %s
                        """.formatted(
                                        ShipmentState.ON_ITS_WAY.sql(),
                                        ShipmentState.RECEIVED.sql(),
                                        ShipmentState.LOST.sql(),
                                        BOXES),
                        units,
                        laboratory)
                .query(row -> {
                    for (var state : ShipmentState.values()) {
                        counts.put(state, row.getLong(state.name().toLowerCase(java.util.Locale.ROOT)));
                    }
                });
        return counts;
    }

    Optional<Shipment> find(Jurisdiction units, UUID id) {
        return query("select * from " + BOXES + " where x.id = :id", units, null)
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    List<Specimen> tubesOf(UUID shipment) {
        return sql.sql("select " + SpecimenRows.COLUMNS
                        + " from testing.specimens s where s.shipment_id = :id order by s.barcode")
                .param("id", shipment)
                .query((row, n) -> SpecimenRows.read(row))
                .list();
    }

    /** False when somebody said so before. */
    boolean lost(UUID id, String reason, Instant at) {
        return sql.sql(
                                "update testing.shipments set lost_at = :at, lost_reason = :reason where id = :id and lost_at is null")
                        .param("at", Timestamp.from(at))
                        .param("reason", reason)
                        .param("id", id)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec query(String text, Jurisdiction units, @Nullable LaboratoryId laboratory) {
        return sql.sql(text)
                .param("units", units.multirange())
                .param("lab", laboratory == null ? null : laboratory.toString());
    }

    private static String condition(@Nullable ShipmentState state) {
        return state == null ? "true" : state.sql();
    }

    private static Shipment read(ResultSet row) throws SQLException {
        return new Shipment(
                row.getObject("id", UUID.class),
                new UnitId(row.getInt("unit_id")),
                new LaboratoryId(row.getObject("laboratory_id", UUID.class)),
                row.getString("carrier"),
                row.getInt("tubes"),
                row.getInt("people"),
                row.getInt("open"),
                row.getInt("refused"),
                row.getTimestamp("sent_at").toInstant(),
                row.getString("sent_by"),
                SpecimenRows.instant(row, "received_at"),
                SpecimenRows.instant(row, "lost_at"),
                row.getString("lost_reason"));
    }
}
