package vn.vungxanh.territory.frontier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;

@Repository
class GateRepository {

    private static final String GATES = """
            select g.*, coalesce(s.open, true) as open, s.from_on, s.document
              from frontier.gates g
              left join lateral (select * from frontier.gate_states s where s.gate_id = g.id and s.from_on <= :on
                    order by s.from_on desc limit 1) s on true
            """;

    private final JdbcClient sql;

    GateRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** False where a gate of this name is known there. */
    boolean add(GateId id, NewGate gate) {
        return sql.sql("""
                insert into frontier.gates (id, unit_id, name, kind, line, latitude, longitude)
                values (:id, :unit, :name, :kind, :line, cast(:lat as double precision), cast(:lon as double precision))
                on conflict (unit_id, name) do nothing
                """)
                        .param("id", id.value())
                        .param("unit", gate.unit().value())
                        .param("name", gate.name())
                        .param("kind", gate.kind().name())
                        .param("line", gate.line().name())
                        .param("lat", gate.latitude())
                        .param("lon", gate.longitude())
                        .update()
                > 0;
    }

    /** False where something is said of that day already. */
    boolean state(UUID id, Gate gate, boolean open, LocalDate from, @Nullable String document) {
        return sql.sql("""
                insert into frontier.gate_states (id, gate_id, unit_id, open, from_on, document)
                values (:id, :gate, :unit, :open, :from, :document) on conflict (gate_id, from_on) do nothing
                """)
                        .param("id", id)
                        .param("gate", gate.id().value())
                        .param("unit", gate.unit().value())
                        .param("open", open)
                        .param("from", from)
                        .param("document", document)
                        .update()
                > 0;
    }

    List<Gate> in(Jurisdiction units, LocalDate on) {
        return sql.sql(
                        GATES + " where cast(:units as int4multirange) @> g.unit_id"
                                + " order by array_position(array['INTERNATIONAL', 'MAIN', 'SECONDARY', 'OPENING', 'TRAIL'], g.kind), g.name")
                .param("units", units.multirange())
                .param("on", on)
                .query((row, n) -> gate(row))
                .list();
    }

    Optional<Gate> find(GateId id, LocalDate on) {
        return sql.sql(GATES + " where g.id = :id")
                .param("id", id.value())
                .param("on", on)
                .query((row, n) -> gate(row))
                .optional();
    }

    private static Gate gate(ResultSet row) throws SQLException {
        return new Gate(
                new GateId(row.getObject("id", UUID.class)),
                new UnitId(row.getInt("unit_id")),
                row.getString("name"),
                GateKind.valueOf(row.getString("kind")),
                Line.valueOf(row.getString("line")),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                row.getBoolean("open"),
                row.getObject("from_on", LocalDate.class),
                row.getString("document"));
    }
}
