package vn.vungxanh.foundation.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;

/** Telephones. */
@Repository
class DeviceRepository {

    private final JdbcClient sql;

    DeviceRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whether it is new. */
    boolean register(UUID id, Scope scope, String name, Instant now) {
        return sql.sql("""
                insert into field.devices (id, unit_id, name, staff_id, login, registered_at, contact_at)
                values (:id, :unit, :name, :staff, :login, :now, :now)
                on conflict (id) do nothing
                """)
                        .param("id", id)
                        .param("unit", scope.home().value())
                        .param("name", name)
                        .param("staff", scope.staff().value())
                        .param("login", scope.login())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** Nothing changes on a telephone that is lost or blocked. It goes to another unit only when it holds nothing. */
    void heard(SyncBatch batch, Scope scope, @Nullable Long offset, int drafts, Instant now) {
        sql.sql("""
                update field.devices
                   set staff_id = :staff, login = :login, name = coalesce(:name, name), contact_at = :now,
                       unit_id = case when holding_since is null then :unit else unit_id end,
                       device_time = coalesce(:sent, device_time), clock_offset_ms = coalesce(:offset, clock_offset_ms),
                       highest_seq = greatest(highest_seq, :highest), held = cast(:held as jsonb), drafts = :drafts
                 where id = :id and state = 'ACTIVE'
                """)
                .param("id", batch.device())
                .param("staff", scope.staff().value())
                .param("login", scope.login())
                .param("name", batch.name(), Types.VARCHAR)
                .param("unit", scope.home().value())
                .param("now", utc(now))
                .param("sent", batch.sentAt() == null ? null : utc(batch.sentAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("offset", offset, Types.BIGINT)
                .param("highest", batch.highest())
                .param("held", Payloads.JSON.writeValueAsString(batch.held()))
                .param("drafts", drafts)
                .update();
    }

    /** The app was opened on it. */
    void met(UUID id, Scope scope, Instant now) {
        sql.sql("""
                update field.devices set contact_at = :now, staff_id = :staff, login = :login
                 where id = :id and state = 'ACTIVE'
                """)
                .param("id", id)
                .param("staff", scope.staff().value())
                .param("login", scope.login())
                .param("now", utc(now))
                .update();
    }

    /** What a file says of the telephone that it came from. */
    void heardOf(UUID id, long highest) {
        sql.sql("update field.devices set highest_seq = greatest(highest_seq, :highest) where id = :id")
                .param("id", id)
                .param("highest", highest)
                .update();
    }

    void refused(UUID id, String login, Instant now) {
        sql.sql("update field.devices set refused_at = :now, refused_login = :login where id = :id")
                .param("id", id)
                .param("login", login)
                .param("now", utc(now))
                .update();
    }

    Optional<Device> find(UUID id) {
        return sql.sql("select * from field.devices where id = :id")
                .param("id", id)
                .query((row, n) -> device(row))
                .optional();
    }

    /** Those that hold something and have been silent longest come first. */
    List<Device> list(int from, int to, String units, int limit) {
        return sql.sql("""
                select * from field.devices
                 where unit_id between :from and :to and cast(:units as int4multirange) @> unit_id
                 order by state <> 'ACTIVE', missing_count + drafts = 0, contact_at, id limit :limit
                """)
                .param("from", from)
                .param("to", to)
                .param("units", units)
                .param("limit", limit)
                .query((row, n) -> device(row))
                .list();
    }

    boolean put(UUID id, String name, DeviceState state, String by, Instant now) {
        return sql.sql("""
                update field.devices
                   set name = :name, state_at = case when state = :state then state_at else :now end,
                       state_by = case when state = :state then state_by else :by end, state = :state
                 where id = :id
                """)
                        .param("id", id)
                        .param("name", name)
                        .param("state", state.name())
                        .param("by", by)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    static Device device(ResultSet row) throws SQLException {
        return new Device(
                row.getObject("id", UUID.class),
                new UnitId(row.getInt("unit_id")),
                row.getString("name"),
                row.getString("login"),
                at(row, "registered_at"),
                at(row, "contact_at"),
                Duration.ofMillis(row.getLong("clock_offset_ms")),
                row.getLong("highest_seq"),
                row.getLong("complete_to"),
                row.getLong("missing_count"),
                counts(row.getString("held")),
                row.getInt("drafts"),
                instant(row, "holding_since"),
                DeviceState.valueOf(row.getString("state")),
                instant(row, "state_at"),
                row.getString("state_by"),
                instant(row, "refused_at"),
                row.getString("refused_login"));
    }

    private static Map<String, Integer> counts(String json) {
        var counts = new HashMap<String, Integer>();
        Payloads.JSON
                .readTree(json)
                .properties()
                .forEach(each -> counts.put(each.getKey(), each.getValue().asInt(0)));
        return counts;
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
