package vn.vungxanh.insight.risk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;

@Repository
class DecisionRepository {

    private static final String COLUMNS =
            "id, unit_id, disease, regime, number, proposed, level, reason, document, directive_id, from_at, decided_at, decided_by";

    private final JdbcClient sql;

    DecisionRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return whether no other decision of the same number was there first */
    boolean add(Decision decision) {
        return sql.sql("insert into risk.decisions (" + COLUMNS + """
                ) values (:id, :unit, :disease, :regime, :number, :proposed, :level, :reason, :document, :directive, :from,
                          :at, :by)
                on conflict on constraint one_after_another do nothing
                """)
                        .param("id", decision.id())
                        .param("unit", decision.unit().value())
                        .param("disease", decision.disease())
                        .param("regime", decision.regime())
                        .param("number", decision.number())
                        .param("proposed", decision.proposed(), Types.INTEGER)
                        .param("level", decision.level())
                        .param("reason", decision.reason(), Types.VARCHAR)
                        .param("document", decision.document(), Types.VARCHAR)
                        .param("directive", decision.directive(), Types.OTHER)
                        .param("from", decision.fromAt().atOffset(ZoneOffset.UTC))
                        .param("at", decision.decidedAt().atOffset(ZoneOffset.UTC))
                        .param("by", decision.decidedBy())
                        .update()
                == 1;
    }

    /** The one that stands at the instant, of each unit. */
    List<Decision> inForce(Collection<Integer> units, String disease, String regime, Instant asOf) {
        return sql.sql("select distinct on (unit_id) " + COLUMNS + """
                  from risk.decisions
                 where unit_id = any (cast(:units as int[])) and disease = :disease and regime = :regime and from_at <= :asOf
                 order by unit_id, number desc
                """)
                .param("units", units.toArray(Integer[]::new))
                .param("disease", disease)
                .param("regime", regime)
                .param("asOf", Timestamp.from(asOf))
                .query((row, n) -> decision(row))
                .list();
    }

    /** The latest first. */
    List<Decision> of(UnitId unit, String disease, String regime) {
        return sql.sql("select " + COLUMNS + """
                  from risk.decisions where unit_id = :unit and disease = :disease and regime = :regime
                 order by number desc
                """)
                .param("unit", unit.value())
                .param("disease", disease)
                .param("regime", regime)
                .query((row, n) -> decision(row))
                .list();
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getObject("id", UUID.class),
                new UnitId(row.getInt("unit_id")),
                row.getString("disease"),
                row.getString("regime"),
                row.getInt("number"),
                row.getObject("proposed", Integer.class),
                row.getInt("level"),
                row.getString("reason"),
                row.getString("document"),
                row.getObject("directive_id", UUID.class),
                row.getTimestamp("from_at").toInstant(),
                row.getTimestamp("decided_at").toInstant(),
                row.getString("decided_by"));
    }
}
