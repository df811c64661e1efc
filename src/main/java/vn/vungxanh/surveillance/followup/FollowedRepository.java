package vn.vungxanh.surveillance.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;

/** One follow-up at a time. */
@Repository
class FollowedRepository {

    private final JdbcClient sql;

    FollowedRepository(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Followed> find(FollowedId id) {
        return sql.sql("select * from followup.contacts where id = :id")
                .param("id", id.value())
                .query((row, n) -> followed(row))
                .optional();
    }

    /** Whoever changes it next waits until this transaction has ended. */
    Optional<Followed> lock(FollowedId id) {
        return sql.sql("select * from followup.contacts where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> followed(row))
                .optional();
    }

    void keep(Followed changed) {
        sql.sql("""
                update followup.contacts
                set tracer = :tracer, next_call_at = :nextCallAt, reached_at = :reachedAt, last_reached_on = :lastReachedOn,
                    symptoms_on = :symptomsOn, sampled_at = :sampledAt, result = :result, result_at = :resultAt,
                    isolated_at = :isolatedAt, isolation = :isolation, isolated_where = :isolatedWhere, state = :state,
                    closure = :closure, closed_at = :closedAt, rule = :rule, ends_on = :endsOn, version = version + 1
                where id = :id
                """)
                .param("tracer", changed.tracer(), Types.OTHER)
                .param("nextCallAt", utc(changed.nextCallAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("reachedAt", utc(changed.reachedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("lastReachedOn", changed.lastReachedOn(), Types.DATE)
                .param("symptomsOn", changed.symptomsOn(), Types.DATE)
                .param("sampledAt", utc(changed.sampledAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("result", name(changed.result()), Types.VARCHAR)
                .param("resultAt", utc(changed.resultAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("isolatedAt", utc(changed.isolatedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("isolation", name(changed.isolation()), Types.VARCHAR)
                .param("isolatedWhere", changed.isolatedWhere(), Types.VARCHAR)
                .param("state", changed.state().name())
                .param("closure", name(changed.closure()), Types.VARCHAR)
                .param("closedAt", utc(changed.closedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("rule", changed.rule())
                .param("endsOn", changed.endsOn())
                .param("id", changed.id().value())
                .update();
    }

    /** The days of the rule stand beside its name, for statements that count for many. */
    void keepRule(FollowedId id, DurationRule rule) {
        sql.sql("update followup.contacts set days = :days, count_from = :countFrom where id = :id")
                .param("days", rule.days())
                .param("countFrom", rule.countFrom().name())
                .param("id", id.value())
                .update();
    }

    void assign(FollowedId id, UUID tracer, Instant at, UUID by) {
        sql.sql("""
                update followup.contacts
                set tracer = :tracer, assigned_at = :at, assigned_by = :by, version = version + 1
                where id = :id
                """)
                .param("tracer", tracer)
                .param("at", utc(at))
                .param("by", by)
                .param("id", id.value())
                .update();
    }

    /** To another commune, with the whole record; a tracer there is found afterwards. */
    void move(FollowedId id, UnitId to) {
        for (var table : new String[] {"calls", "decisions"}) {
            sql.sql("update followup." + table + " set unit_id = :unit where contact_id = :id")
                    .param("unit", to.value())
                    .param("id", id.value())
                    .update();
        }
        sql.sql("""
                update followup.contacts
                set unit_id = :unit, tracer = null, assigned_at = null, assigned_by = null, next_call_at = null,
                    version = version + 1
                where id = :id
                """).param("unit", to.value()).param("id", id.value()).update();
    }

    private static Followed followed(ResultSet row) throws SQLException {
        return new Followed(
                new FollowedId(row.getObject("id", UUID.class)),
                row.getString("disease"),
                row.getObject("person_id", UUID.class),
                new UnitId(row.getInt("unit_id")),
                row.getObject("case_id", UUID.class),
                row.getInt("level"),
                row.getInt("risk"),
                row.getObject("exposed_on", LocalDate.class),
                row.getObject("identified_at", OffsetDateTime.class).toInstant(),
                row.getString("rule"),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("tracer", UUID.class),
                instant(row, "next_call_at"),
                instant(row, "reached_at"),
                row.getObject("last_reached_on", LocalDate.class),
                row.getObject("symptoms_on", LocalDate.class),
                instant(row, "sampled_at"),
                read(SampleResult.class, row.getString("result")),
                instant(row, "result_at"),
                instant(row, "isolated_at"),
                read(Isolation.class, row.getString("isolation")),
                row.getString("isolated_where"),
                FollowupState.valueOf(row.getString("state")),
                read(Closure.class, row.getString("closure")),
                instant(row, "closed_at"),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static <E extends Enum<E>> @Nullable E read(Class<E> kind, @Nullable String name) {
        return name == null ? null : Enum.valueOf(kind, name);
    }
}
