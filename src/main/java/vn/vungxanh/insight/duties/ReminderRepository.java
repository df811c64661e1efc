package vn.vungxanh.insight.duties;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReminderRepository {

    /** What fell due for whom. */
    record Owed(String source, int unit, @Nullable UUID keeper, Instant due) {

        static Owed of(Standing standing) {
            return new Owed(standing.duty().source(), standing.unit().value(), standing.keeper(), standing.due());
        }

        /** In one word of {@link #read}: the task that reminds is made once. */
        String reference() {
            return source + " " + unit + " " + keeper + " " + due.getEpochSecond();
        }

        static Owed read(String reference) {
            var parts = reference.split(" ");
            return new Owed(
                    parts[0],
                    Integer.parseInt(parts[1]),
                    parts[2].equals("null") ? null : UUID.fromString(parts[2]),
                    Instant.ofEpochSecond(Long.parseLong(parts[3])));
        }
    }

    private final JdbcClient db;

    ReminderRepository(JdbcClient db) {
        this.db = db;
    }

    /** False if somebody reminded of this before. */
    boolean add(UUID id, Owed owed, Instant at, String login) {
        return db.sql("""
                        insert into duties.reminders (id, source, unit_id, keeper, due_at, reminded_at, reminded_by)
                        values (:id, :source, :unit, :keeper, :due, :at, :login) on conflict do nothing
                        """)
                        .param("id", id)
                        .param("source", owed.source())
                        .param("unit", owed.unit())
                        .param("keeper", owed.keeper())
                        .param("due", DutyRepository.at(owed.due()))
                        .param("at", DutyRepository.at(at))
                        .param("login", login)
                        .update()
                == 1;
    }

    void became(UUID id, UUID task) {
        db.sql("update duties.reminders set task_id = :task where id = :id")
                .param("id", id)
                .param("task", task)
                .update();
    }

    /** When somebody was reminded of these. */
    Map<Owed, Reminded> of(Collection<Standing> standings, Instant asOf) {
        var found = new HashMap<Owed, Reminded>();
        if (standings.isEmpty()) {
            return found;
        }
        db.sql("""
                select source, unit_id, keeper, due_at, reminded_at, task_id from duties.reminders
                 where unit_id = any (:units) and reminded_at <= :asOf order by reminded_at
                """)
                .param(
                        "units",
                        standings.stream()
                                .map(each -> each.unit().value())
                                .distinct()
                                .toArray(Integer[]::new))
                .param("asOf", DutyRepository.at(asOf))
                .query((row, i) -> found.put(
                        new Owed(
                                row.getString("source"),
                                row.getInt("unit_id"),
                                row.getObject("keeper", UUID.class),
                                row.getObject("due_at", OffsetDateTime.class).toInstant()),
                        new Reminded(
                                row.getObject("reminded_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getObject("task_id", UUID.class),
                                0)))
                .list();
        return found;
    }
}
