package vn.vungxanh.territory.frontier;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CrossingRepository {

    private final JdbcClient sql;

    CrossingRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void single(
            UUID id,
            Gate gate,
            LocalDate day,
            Direction direction,
            String nationality,
            int people,
            Instant now,
            String login) {
        insert(id, gate, day, direction, nationality, people, false, now, login, "on conflict (id) do nothing");
    }

    /** The total of a day takes the place of the total that was said before. */
    void total(
            UUID id,
            Gate gate,
            LocalDate day,
            Direction direction,
            String nationality,
            int people,
            Instant now,
            String login) {
        insert(id, gate, day, direction, nationality, people, true, now, login, """
                on conflict (gate_id, on_day, direction, nationality) where whole_day
                do update set people = excluded.people, recorded_at = excluded.recorded_at, login = excluded.login
                """);
    }

    private void insert(
            UUID id,
            Gate gate,
            LocalDate day,
            Direction direction,
            String nationality,
            int people,
            boolean wholeDay,
            Instant now,
            String login,
            String conflict) {
        sql.sql("""
                insert into frontier.crossings (id, gate_id, unit_id, on_day, direction, nationality, whole_day, people,
                    recorded_at, login)
                values (:id, :gate, :unit, :day, :direction, :nationality, :wholeDay, :people, :now, :login)
                """ + conflict)
                .param("id", id)
                .param("gate", gate.id().value())
                .param("unit", gate.unit().value())
                .param("day", day)
                .param("direction", direction.name())
                .param("nationality", nationality)
                .param("wholeDay", wholeDay)
                .param("people", people)
                .param("now", Timestamp.from(now))
                .param("login", login)
                .update();
    }

    /** Day by day, the latest first. */
    List<Crossing> of(Collection<UUID> gates, LocalDate from, LocalDate to) {
        return sql.sql("""
                select gate_id, on_day, direction, nationality, bool_or(whole_day) as whole_day,
                       coalesce(sum(people) filter (where not whole_day), 0) as singly,
                       coalesce(sum(people) filter (where whole_day), sum(people)) as people
                  from frontier.crossings where gate_id = any(:gates) and on_day between :from and :to
                 group by gate_id, on_day, direction, nationality
                 order by on_day desc, gate_id, direction, nationality
                """)
                .param("gates", gates.toArray(UUID[]::new))
                .param("from", from)
                .param("to", to)
                .query((row, n) -> new Crossing(
                        new GateId(row.getObject("gate_id", UUID.class)),
                        row.getObject("on_day", LocalDate.class),
                        Direction.valueOf(row.getString("direction")),
                        row.getString("nationality"),
                        row.getInt("people"),
                        row.getInt("singly"),
                        row.getBoolean("whole_day")))
                .list();
    }
}
