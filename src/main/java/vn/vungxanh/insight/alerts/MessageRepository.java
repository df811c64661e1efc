package vn.vungxanh.insight.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.insight.risk.RiskLevelChanged;

/** What recipients are told: queued once for each change, claimed once, and how it ended. */
@Repository
class MessageRepository {

    private static final String LINES = """
            m.id, m.recipient_id, r.name, r.phone, m.about_unit_id, m.disease, m.regime, m.before, m.after, m.changed_at, m.queued_at,
            m.claimed_at, m.sent_at, m.failed, r.ended_at is not null as ended
            """;

    private final JdbcClient sql;

    MessageRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void queue(UUID id, Recipient to, RiskLevelChanged change, Instant at) {
        sql.sql("""
                insert into alerts.messages (id, recipient_id, unit_id, about_unit_id, disease, regime, before, after,
                                             changed_at, queued_at)
                values (:id, :recipient, :unit, :about, :disease, :regime, :before, :after, :changed, :at)
                on conflict on constraint told_once do nothing
                """)
                .param("id", id)
                .param("recipient", to.id())
                .param("unit", to.unit().value())
                .param("about", change.unit())
                .param("disease", change.disease())
                .param("regime", change.regime())
                .param("before", change.from())
                .param("after", change.to())
                .param("changed", change.at().atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those that wait, for whoever asks first; what is too old is news no more, and who is told nothing any more gets none. */
    List<Alert> claim(Instant queuedAfter, Instant at, int most) {
        return sql.sql("""
                with waiting as (
                    select w.id from alerts.messages w join alerts.recipients t on t.id = w.recipient_id
                     where w.claimed_at is null and w.queued_at > :after and t.ended_at is null
                     order by w.queued_at, w.id limit :most for update of w skip locked),
                m as (
                    update alerts.messages set claimed_at = :at where id in (select id from waiting) returning *)
                select""" + " " + LINES + """
                  from m join alerts.recipients r on r.id = m.recipient_id
                 order by m.recipient_id, m.about_unit_id, m.changed_at
                """)
                .param("after", Timestamp.from(queuedAfter))
                .param("at", Timestamp.from(at))
                .param("most", most)
                .query((row, n) -> alert(row))
                .list();
    }

    void sent(Collection<UUID> ids, Instant at) {
        sql.sql("update alerts.messages set sent_at = :at where id = any (:ids)")
                .param("at", Timestamp.from(at))
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    void failed(Collection<UUID> ids) {
        sql.sql("update alerts.messages set failed = true where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /** The latest first. */
    List<Alert> latest(Jurisdiction units, int most) {
        return sql.sql("select " + LINES + """
                  from alerts.messages m join alerts.recipients r on r.id = m.recipient_id
                 where cast(:units as int4multirange) @> m.unit_id
                 order by m.queued_at desc, m.id desc limit :most
                """)
                .param("units", units.multirange())
                .param("most", most)
                .query((row, n) -> alert(row))
                .list();
    }

    private static Alert alert(ResultSet row) throws SQLException {
        return new Alert(
                row.getObject("id", UUID.class),
                row.getObject("recipient_id", UUID.class),
                row.getString("name"),
                row.getString("phone"),
                new UnitId(row.getInt("about_unit_id")),
                row.getString("disease"),
                row.getString("regime"),
                row.getInt("before"),
                row.getInt("after"),
                row.getTimestamp("changed_at").toInstant(),
                row.getTimestamp("queued_at").toInstant(),
                instant(row.getTimestamp("claimed_at")),
                instant(row.getTimestamp("sent_at")),
                row.getBoolean("failed"),
                row.getBoolean("ended"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
