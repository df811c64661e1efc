package vn.vungxanh.surveillance.orders;

import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.Vietnam;

@Repository
class OrderRepository {

    private static final int BATCH = 1_000;

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    OrderRepository(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    record Fresh(OrderId id, NewOrder wanted, Instant at, String login) {}

    /** An order that was given before under the same reference is left as it is. */
    void add(List<Fresh> orders) {
        batches.batchUpdate("""
                insert into orders.orders (id, unit_id, person_id, place, planned, purpose, kind, disease, pool_size, due_on,
                    note, reference, ordered_at, ordered_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (reference, unit_id) where reference is not null do nothing
                """, orders, BATCH, (row, order) -> {
            var wanted = order.wanted();
            row.setObject(1, order.id().value());
            row.setInt(2, wanted.unit().value());
            row.setObject(3, wanted.person() == null ? null : wanted.person().value());
            row.setString(4, wanted.place());
            row.setObject(5, wanted.planned(), Types.INTEGER);
            row.setString(6, wanted.purpose().name());
            row.setString(7, wanted.kind().name());
            row.setString(8, wanted.disease());
            row.setInt(9, wanted.poolSize());
            row.setDate(10, Date.valueOf(wanted.dueOn()));
            row.setString(11, wanted.note());
            row.setString(12, wanted.reference());
            row.setTimestamp(13, Timestamp.from(order.at()));
            row.setString(14, order.login());
        });
    }

    /** Of these persons and under these beginnings, only the references that are wanted stay open, or are open again. */
    void renew(Map<PersonId, String> beginnings, List<String> wanted, Instant now) {
        var persons = beginnings.keySet().stream().map(PersonId::value).toArray(UUID[]::new);
        sql.sql("""
                update orders.orders o set cancelled_at = :now, cancelled_reason = 'calendar'
                  from unnest(:persons, :beginnings) as b (person, beginning)
                 where o.person_id = b.person and starts_with(o.reference, b.beginning)
                   and o.done_at is null and o.cancelled_at is null
                   and not exists (select 1 from unnest(:wanted) as w (name) where w.name = o.reference)
                """)
                .param("now", Timestamp.from(now))
                .param("persons", persons)
                .param("beginnings", beginnings.values().toArray(String[]::new))
                .param("wanted", wanted.toArray(String[]::new))
                .update();
        sql.sql("""
                update orders.orders o set cancelled_at = null, cancelled_reason = null
                  from unnest(:wanted) as w (name)
                 where o.reference = w.name and o.person_id = any (:persons) and o.done_at is null
                   and o.cancelled_at is not null
                """)
                .param("persons", persons)
                .param("wanted", wanted.toArray(String[]::new))
                .update();
    }

    void done(Collection<UUID> persons, Instant at) {
        sql.sql("""
                update orders.orders set done_at = :at
                 where person_id = any (:persons) and done_at is null and cancelled_at is null and due_on <= :day
                """)
                .param("at", Timestamp.from(at))
                .param("persons", persons.toArray(UUID[]::new))
                .param("day", Vietnam.dayOf(at).plusDays(1))
                .update();
    }

    void placeDone(OrderId id, Instant at) {
        sql.sql("update orders.orders set done_at = :at where id = :id and done_at is null and cancelled_at is null")
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .update();
    }

    boolean cancel(OrderId id, String reason, Instant at) {
        return sql.sql("""
                update orders.orders set cancelled_at = :at, cancelled_reason = :reason
                 where id = :id and done_at is null and cancelled_at is null
                """)
                        .param("at", Timestamp.from(at))
                        .param("reason", reason)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Open orders for these persons, under whichever of their records they were given. */
    void cancelFor(Collection<UUID> persons, String reason, Instant at) {
        sql.sql("""
                update orders.orders set cancelled_at = :at, cancelled_reason = :reason
                 where done_at is null and cancelled_at is null
                   and person_id in (select p.id from people.published_persons p
                                      where p.id = any (:persons) or p.merged_into = any (:persons))
                """)
                .param("at", Timestamp.from(at))
                .param("reason", reason)
                .param("persons", persons.toArray(UUID[]::new))
                .update();
    }
}
