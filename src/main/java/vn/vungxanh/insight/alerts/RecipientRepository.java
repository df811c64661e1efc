package vn.vungxanh.insight.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;

@Repository
class RecipientRepository {

    private static final String COLUMNS = "id, unit_id, name, office, phone, least, entered_at, entered_by";

    private final JdbcClient sql;

    RecipientRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return whether the telephone was not told of this unit already */
    boolean add(Recipient recipient) {
        return sql.sql("insert into alerts.recipients (" + COLUMNS + """
                ) values (:id, :unit, :name, :office, :phone, :least, :at, :by)
                on conflict (unit_id, phone) where ended_at is null do nothing
                """)
                        .param("id", recipient.id())
                        .param("unit", recipient.unit().value())
                        .param("name", recipient.name())
                        .param("office", recipient.office())
                        .param("phone", recipient.phone())
                        .param("least", recipient.least())
                        .param("at", recipient.enteredAt().atOffset(ZoneOffset.UTC))
                        .param("by", recipient.enteredBy())
                        .update()
                == 1;
    }

    boolean end(UUID id, Instant at, String by) {
        return sql.sql(
                                "update alerts.recipients set ended_at = :at, ended_by = :by where id = :id and ended_at is null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Of the unit and below it, those who are told now. */
    List<Recipient> within(Jurisdiction units) {
        return sql.sql("select " + COLUMNS + """
                  from alerts.recipients
                 where cast(:units as int4multirange) @> unit_id and ended_at is null
                 order by unit_id, name
                """)
                .param("units", units.multirange())
                .query((row, n) -> recipient(row))
                .list();
    }

    /** Of exactly these units. */
    List<Recipient> of(Collection<UnitId> units) {
        return sql.sql("select " + COLUMNS
                        + " from alerts.recipients where unit_id = any (:units) and ended_at is null")
                .param("units", units.stream().map(UnitId::value).toArray(Integer[]::new))
                .query((row, n) -> recipient(row))
                .list();
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        return new Recipient(
                row.getObject("id", UUID.class),
                new UnitId(row.getInt("unit_id")),
                row.getString("name"),
                row.getString("office"),
                row.getString("phone"),
                row.getInt("least"),
                row.getTimestamp("entered_at").toInstant(),
                row.getString("entered_by"));
    }
}
