package vn.vungxanh.insight.risk;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Thresholds that officers entered. */
@Repository
class ThresholdRepository {

    private final JdbcClient sql;

    ThresholdRepository(JdbcClient sql) {
        this.sql = sql;
    }

    record Row(
            String name,
            @Nullable Double value,
            LocalDate validFrom,
            String reason,
            String source,
            Instant enteredAt,
            String enteredBy) {}

    /** The one that counts on the day, of each name. */
    List<Row> on(String regime, LocalDate day) {
        return sql.sql("""
                select distinct on (name) name, value, valid_from, reason, source, entered_at, entered_by
                  from risk.parameters
                 where regime = :regime and valid_from <= :day
                 order by name, valid_from desc, entered_at desc, id desc
                """)
                .param("regime", regime)
                .param("day", day)
                .query((row, n) -> new Row(
                        row.getString("name"),
                        row.getObject("value", Double.class),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("reason"),
                        row.getString("source"),
                        row.getTimestamp("entered_at").toInstant(),
                        row.getString("entered_by")))
                .list();
    }

    void add(UUID id, String regime, Row row) {
        sql.sql("""
                insert into risk.parameters (id, regime, name, value, valid_from, reason, source, entered_at, entered_by)
                values (:id, :regime, :name, :value, :from, :reason, :source, :at, :by)
                """)
                .param("id", id)
                .param("regime", regime)
                .param("name", row.name())
                .param("value", row.value(), Types.DOUBLE)
                .param("from", row.validFrom())
                .param("reason", row.reason())
                .param("source", row.source())
                .param("at", row.enteredAt().atOffset(ZoneOffset.UTC))
                .param("by", row.enteredBy())
                .update();
    }
}
