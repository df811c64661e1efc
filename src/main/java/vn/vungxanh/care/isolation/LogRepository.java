package vn.vungxanh.care.isolation;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.kernel.TimeOrderedId;

/** What was done with an order; only ever added to. */
@Repository
class LogRepository {

    /** What was done. */
    enum Deed {
        PROPOSED,
        DECIDED,
        ISSUED,
        PLACED,
        MOVED,
        EXTENDED,
        SURVEYED,
        ROOM_POSITIVE,
        BECAME_CASE,
        NOTIFIED,
        ESCAPED,
        POLICE_NOTIFIED,
        RETURNED,
        RELEASE_DUE,
        COMPLETED,
        FOLLOW_UP,
        IN_HOSPITAL,
        CANCELLED,
        DIED,
        CERTIFIED
    }

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final Clock clock;

    LogRepository(JdbcClient sql, JdbcTemplate batches, Clock clock) {
        this.sql = sql;
        this.batches = batches;
        this.clock = clock;
    }

    void add(Collection<UUID> orders, Deed what, @Nullable String note, Instant at, String login) {
        batches.batchUpdate("""
                insert into isolation.log (id, order_id, unit_id, site_unit_id, what, note, at, login)
                select ?, o.id, o.unit_id, o.site_unit_id, ?, ?, ?, ? from isolation.orders o where o.id = ?
                """, orders, 1_000, (row, order) -> {
            row.setObject(1, TimeOrderedId.next(clock));
            row.setString(2, what.name());
            row.setString(3, note);
            row.setObject(4, OrderRepository.utc(at));
            row.setString(5, login);
            row.setObject(6, order);
        });
    }

    void add(IsolationId order, Deed what, @Nullable String note, Instant at, String login) {
        add(List.of(order.value()), what, note, at, login);
    }

    List<LogEntry> of(IsolationId order) {
        return sql.sql(
                        "select what, note, at, login from isolation.log where order_id = :order order by at desc, id desc")
                .param("order", order.value())
                .query((row, n) -> new LogEntry(
                        row.getString("what"),
                        row.getString("note"),
                        java.util.Objects.requireNonNull(OrderRows.instant(row, "at")),
                        row.getString("login")))
                .list();
    }
}
