package vn.vungxanh.foundation.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;

@Repository
class DeadlineRepository {

    private final JdbcClient db;

    DeadlineRepository(JdbcClient db) {
        this.db = db;
    }

    /** The subjects whose clock began; one that ran already stays as it is. */
    List<UUID> addAll(List<Deadline> started, Instant now) {
        if (started.isEmpty()) {
            return List.of();
        }
        return db.sql("""
                        insert into deadlines.clocks (clock, subject, unit_id, regime, started_at, due_at, recorded_at)
                        select *, :now from unnest(cast(:clocks as text[]), cast(:subjects as uuid[]),
                            cast(:units as int[]), cast(:regimes as text[]), cast(:starts as timestamptz[]),
                            cast(:dues as timestamptz[]))
                        on conflict do nothing
                        returning subject
                        """)
                .param("now", at(now))
                .param("clocks", started.stream().map(Deadline::clock).toArray(String[]::new))
                .param("subjects", started.stream().map(Deadline::subject).toArray(UUID[]::new))
                .param(
                        "units",
                        started.stream().map(each -> each.unit().value()).toArray(Integer[]::new))
                .param("regimes", started.stream().map(Deadline::regime).toArray(String[]::new))
                .param(
                        "starts",
                        started.stream()
                                .map(each -> each.startedAt().toString())
                                .toArray(String[]::new))
                .param(
                        "dues",
                        started.stream().map(each -> each.dueAt().toString()).toArray(String[]::new))
                .query((row, i) -> row.getObject(1, UUID.class))
                .list();
    }

    List<UUID> meetAll(String clock, Map<UUID, Instant> at) {
        return db.sql("""
                        update deadlines.clocks c set met_at = given.at
                        from unnest(cast(:subjects as uuid[]), cast(:times as timestamptz[])) given (subject, at)
                        where c.subject = given.subject and c.clock = :clock
                          and c.met_at is null and c.stopped_at is null
                        returning c.subject
                        """)
                .param("clock", clock)
                .param("subjects", at.keySet().toArray(UUID[]::new))
                .param("times", at.values().stream().map(Instant::toString).toArray(String[]::new))
                .query((row, i) -> row.getObject(1, UUID.class))
                .list();
    }

    List<UUID> stop(Collection<UUID> subjects, Instant at) {
        return db.sql("""
                        update deadlines.clocks set stopped_at = :at
                        where subject = any(:subjects) and met_at is null and stopped_at is null
                        returning subject
                        """)
                .param("at", at(at))
                .param("subjects", subjects.toArray(UUID[]::new))
                .query((row, i) -> row.getObject(1, UUID.class))
                .list();
    }

    Optional<Deadline> find(UUID subject, String clock) {
        return of(subject).stream().filter(each -> each.clock().equals(clock)).findFirst();
    }

    List<Deadline> of(UUID subject) {
        return db.sql("select * from deadlines.clocks where subject = :subject order by due_at, clock")
                .param("subject", subject)
                .query((row, i) -> deadline(row))
                .list();
    }

    static Deadline deadline(ResultSet row) throws SQLException {
        return new Deadline(
                row.getString("clock"),
                row.getObject("subject", UUID.class),
                new UnitId(row.getInt("unit_id")),
                row.getString("regime"),
                instant(row.getObject("started_at", OffsetDateTime.class)),
                instant(row.getObject("due_at", OffsetDateTime.class)),
                known(row.getObject("met_at", OffsetDateTime.class)),
                known(row.getObject("stopped_at", OffsetDateTime.class)));
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }

    private static @Nullable Instant known(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atZone(Vietnam.ZONE).toOffsetDateTime();
    }
}
