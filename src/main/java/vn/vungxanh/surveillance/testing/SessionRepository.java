package vn.vungxanh.surveillance.testing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.orders.OrderId;
import vn.vungxanh.surveillance.orders.Purpose;

@Repository
class SessionRepository {

    private static final String SELECT = """
            select e.id, e.unit_id, e.place, e.purpose, e.kind, e.disease, e.pool_size, e.order_id, e.opened_at, e.opened_by,
                   e.closed_at,
                   (select count(*) from testing.specimens s where s.session_id = e.id) as tubes,
                   (select coalesce(sum(s.people), 0) from testing.specimens s where s.session_id = e.id) as people
              from testing.sessions e
            """;

    private final JdbcClient sql;

    SessionRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void add(SessionId id, NewSession wanted, Instant at, String login) {
        sql.sql("""
                insert into testing.sessions (id, unit_id, place, purpose, kind, disease, pool_size, order_id, opened_at,
                    opened_by)
                values (:id, :unit, :place, :purpose, :kind, :disease, :pool, cast(:order as uuid), :at, :login)
                """)
                .param("id", id.value())
                .param("unit", wanted.unit().value())
                .param("place", wanted.place())
                .param("purpose", wanted.purpose().name())
                .param("kind", wanted.kind().name())
                .param("disease", wanted.disease())
                .param("pool", wanted.poolSize())
                .param("order", wanted.order() == null ? null : wanted.order().toString())
                .param("at", Timestamp.from(at))
                .param("login", login)
                .update();
    }

    Optional<Session> find(SessionId id) {
        return sql.sql(SELECT + "where e.id = :id")
                .param("id", id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    List<Session> list(Jurisdiction units, int limit, long offset) {
        return sql.sql(SELECT + """
                 where e.unit_id between :unitFrom and :unitTo and cast(:units as int4multirange) @> e.unit_id
                 order by e.closed_at is not null, e.opened_at desc, e.id limit :limit offset :offset
                """)
                .params(units.params())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> read(row))
                .list();
    }

    long count(Jurisdiction units) {
        return sql.sql("""
                select count(*) from testing.sessions e
                 where e.unit_id between :unitFrom and :unitTo and cast(:units as int4multirange) @> e.unit_id
                """)
                .params(units.params())
                .query((row, n) -> row.getLong(1))
                .single();
    }

    void close(SessionId id, Instant at) {
        sql.sql("update testing.sessions set closed_at = :at where id = :id and closed_at is null")
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .update();
    }

    private static Session read(ResultSet row) throws SQLException {
        var order = row.getObject("order_id", UUID.class);
        return new Session(
                new SessionId(row.getObject("id", UUID.class)),
                new UnitId(row.getInt("unit_id")),
                row.getString("place"),
                Purpose.valueOf(row.getString("purpose")),
                TestKind.valueOf(row.getString("kind")),
                row.getString("disease"),
                row.getInt("pool_size"),
                order == null ? null : new OrderId(order),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("opened_by"),
                SpecimenRows.instant(row, "closed_at"),
                row.getLong("tubes"),
                row.getLong("people"));
    }
}
