package vn.vungxanh.capacity.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;

@Repository("dispatchOrderRepository")
class OrderRepository {

    private final JdbcClient sql;

    OrderRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whoever numbers an order of this unit at the same moment waits. */
    int nextNumber(UnitId unit, int year) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('dispatch.number', :unit))")
                .param("unit", (long) unit.value())
                .query((row, n) -> true)
                .list();
        return sql.sql(
                        "select coalesce(max(number), 0) + 1 from dispatch.orders where unit_id = :unit and year = :year")
                .param("unit", unit.value())
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    void add(Order order, Instant recordedAt, String login) {
        sql.sql("""
                insert into dispatch.orders (id, unit_id, number, year, to_unit_id, homes, place, task, words, request_id,
                    replaces_id, from_at, until_at, people, teams, vehicles, recorded_at, login)
                values (:id, :unit, :number, :year, cast(:to as int), string_to_array(:homes, ',')::int[], :place, :task,
                    :words, cast(:request as uuid), cast(:replaces as uuid), :from, cast(:until as timestamptz), :people,
                    :teams, :vehicles, :at, :login)
                """)
                .param("id", order.id().value())
                .param("unit", order.unit().value())
                .param("number", order.number())
                .param("year", order.year())
                .param("to", order.to() == null ? null : order.to().value())
                .param(
                        "homes",
                        String.join(
                                ",",
                                order.homes().stream()
                                        .map(each -> Integer.toString(each.value()))
                                        .toList()))
                .param("place", order.place())
                .param("task", order.task().name())
                .param("words", order.words())
                .param(
                        "request",
                        order.request() == null ? null : order.request().value())
                .param(
                        "replaces",
                        order.replaces() == null ? null : order.replaces().value())
                .param("from", order.from().atOffset(ZoneOffset.UTC))
                .param("until", order.until() == null ? null : order.until().atOffset(ZoneOffset.UTC))
                .param("people", order.people())
                .param("teams", order.teams())
                .param("vehicles", order.vehicles())
                .param("at", recordedAt.atOffset(ZoneOffset.UTC))
                .param("login", login)
                .update();
    }

    /** @return false when somebody else took a step meanwhile */
    boolean step(OrderId id, int version, Order.State state, @Nullable Instant at, @Nullable String reason) {
        return sql.sql("""
                update dispatch.orders set state = :state, version = version + 1,
                       arrived_at = case when :state = 'ARRIVED' then cast(:at as timestamptz) else arrived_at end,
                       returned_at = case when :state = 'RETURNED' then cast(:at as timestamptz) else returned_at end,
                       reason = coalesce(cast(:reason as text), reason)
                 where id = :id and version = :version
                """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("state", state.name())
                        .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                        .param("reason", reason)
                        .update()
                == 1;
    }

    boolean extend(OrderId id, int version, @Nullable Instant until) {
        return sql.sql("""
                update dispatch.orders set until_at = cast(:until as timestamptz), version = version + 1
                 where id = :id and version = :version
                """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Order> find(OrderId id) {
        return sql.sql("select * from dispatch.orders where id = :id")
                .param("id", id.value())
                .query((row, n) -> order(row))
                .optional();
    }

    /** To or from one of the units, given before the instant; the youngest first. */
    List<Order> list(Jurisdiction units, @Nullable Instant since, Instant asOf) {
        return sql.sql("""
                select * from dispatch.orders
                 where (cast(:units as int4multirange) @> unit_id or cast(:units as int4multirange) @> to_unit_id
                        or exists (select 1 from unnest(homes) home where cast(:units as int4multirange) @> home))
                   and from_at <= :at and (cast(:since as timestamptz) is null or from_at >= :since)
                 order by from_at desc, number desc limit 500
                """)
                .param("units", units.multirange())
                .param("at", asOf.atOffset(ZoneOffset.UTC))
                .param("since", since == null ? null : since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> order(row))
                .list();
    }

    List<Order> ofRequest(RequestId request) {
        return sql.sql("select * from dispatch.orders where request_id = :request order by from_at")
                .param("request", request.value())
                .query((row, n) -> order(row))
                .list();
    }

    private static Order order(ResultSet row) throws SQLException {
        var to = row.getObject("to_unit_id", Integer.class);
        var request = row.getObject("request_id", UUID.class);
        var replaces = row.getObject("replaces_id", UUID.class);
        return new Order(
                new OrderId(row.getObject("id", UUID.class)),
                new UnitId(row.getInt("unit_id")),
                row.getInt("number"),
                row.getInt("year"),
                to == null ? null : new UnitId(to),
                Arrays.stream((Integer[]) row.getArray("homes").getArray())
                        .map(UnitId::new)
                        .toList(),
                row.getString("place"),
                Task.valueOf(row.getString("task")),
                row.getString("words"),
                request == null ? null : new RequestId(request),
                replaces == null ? null : new OrderId(replaces),
                row.getTimestamp("from_at").toInstant(),
                instant(row, "until_at"),
                row.getInt("people"),
                row.getInt("teams"),
                row.getInt("vehicles"),
                Order.State.valueOf(row.getString("state")),
                instant(row, "arrived_at"),
                instant(row, "returned_at"),
                row.getString("reason"),
                row.getInt("version"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
