package vn.vungxanh.capacity.stock;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.foundation.adminunits.UnitId;

@Repository
class OrderRepository {

    private static final String ORDERS =
            "select o.*, s.name as supplier from stock.orders o join stock.suppliers s on s.id = o.supplier_id";

    private final JdbcClient sql;

    OrderRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** The supplier of this name, made known where it is not yet. */
    UUID supplier(UUID id, String name, Instant now, String login) {
        sql.sql("""
                insert into stock.suppliers (id, name, recorded_at, login) values (:id, :name, :now, :login)
                on conflict (name) do nothing
                """)
                .param("id", id)
                .param("name", name)
                .param("now", Timestamp.from(now))
                .param("login", login)
                .update();
        return sql.sql("select id from stock.suppliers where name = :name")
                .param("name", name)
                .query((row, n) -> row.getObject(1, UUID.class))
                .single();
    }

    List<String> suppliers() {
        return sql.sql("select name from stock.suppliers order by name")
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** False where the supplier has an order of this number. */
    boolean add(OrderId id, Order.Facts facts, UnitId unit, UUID supplier, Instant now, String login) {
        var added = sql.sql("""
                insert into stock.orders (id, client_id, store_id, unit_id, supplier_id, number, ordered_on, due_on, recorded_at, login)
                values (:id, :client, :store, :unit, :supplier, :number, :ordered, :due, :now, :login)
                on conflict do nothing
                """)
                .param("id", id.value())
                .param("client", facts.clientId())
                .param("store", facts.store().value())
                .param("unit", unit.value())
                .param("supplier", supplier)
                .param("number", facts.number())
                .param("ordered", facts.orderedOn())
                .param("due", facts.dueOn())
                .param("now", Timestamp.from(now))
                .param("login", login)
                .update();
        for (var line : added > 0 ? facts.lines() : List.<NewSlip.Line>of()) {
            sql.sql("insert into stock.order_lines (order_id, item, quantity) values (:id, :item, :quantity)")
                    .param("id", id.value())
                    .param("item", line.item().value())
                    .param("quantity", line.quantity())
                    .update();
        }
        return added > 0;
    }

    Optional<OrderId> withClientId(UUID client) {
        return sql.sql("select id from stock.orders where client_id = :client")
                .param("client", client)
                .query((row, n) -> new OrderId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** False where somebody changed it meanwhile. */
    boolean cancel(OrderId id, int version, Instant now, String reason) {
        return sql.sql("""
                update stock.orders set cancelled_at = :now, reason = :reason, version = version + 1
                 where id = :id and version = :version and cancelled_at is null
                """)
                        .param("now", Timestamp.from(now))
                        .param("reason", reason)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                > 0;
    }

    Optional<Order> find(OrderId id, Instant asOf) {
        var lines = lines("o.id = :id", Map.of("id", id.value()), asOf);
        return sql.sql(ORDERS + " where o.id = :id")
                .param("id", id.value())
                .query((row, n) -> order(row, lines, asOf))
                .optional();
    }

    /** The one that should have come first stands first. */
    List<Order> list(Jurisdiction units, Instant asOf) {
        var inside = "cast(:units as int4multirange) @> o.unit_id";
        var lines = lines(inside, Map.of("units", units.multirange()), asOf);
        return sql.sql(ORDERS + " where " + inside + " and o.ordered_on <= :day order by o.due_on, o.number")
                .param("units", units.multirange())
                .param("day", vn.vungxanh.kernel.Vietnam.dayOf(asOf))
                .query((row, n) -> order(row, lines, asOf))
                .list();
    }

    private Map<UUID, List<Order.Line>> lines(String which, Map<String, Object> params, Instant asOf) {
        var lines = new HashMap<UUID, List<Order.Line>>();
        sql.sql("""
                select l.order_id, l.item, l.quantity, coalesce(sum(e.quantity), 0) as received
                  from stock.orders o join stock.order_lines l on l.order_id = o.id
                  left join stock.slips s on s.order_id = o.id and s.kind = 'RECEIVED' and s.at <= :asOf
                  left join stock.entries e on e.slip_id = s.id and e.item = l.item
                """ + " where " + which + " group by l.order_id, l.item, l.quantity order by l.order_id, l.item")
                .params(params)
                .param("asOf", Timestamp.from(asOf))
                .query((row, n) -> lines.computeIfAbsent(
                                row.getObject("order_id", UUID.class), each -> new ArrayList<>())
                        .add(new Order.Line(
                                new ItemCode(row.getString("item")), plain(row, "quantity"), plain(row, "received"))))
                .list();
        return lines;
    }

    private static BigDecimal plain(ResultSet row, String column) throws SQLException {
        return Quantity.plain(row.getBigDecimal(column));
    }

    private static Order order(ResultSet row, Map<UUID, List<Order.Line>> lines, Instant asOf) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var cancelled = row.getTimestamp("cancelled_at");
        var gone = cancelled != null && !cancelled.toInstant().isAfter(asOf);
        return new Order(
                new OrderId(id),
                new StoreId(row.getObject("store_id", UUID.class)),
                new UnitId(row.getInt("unit_id")),
                row.getString("supplier"),
                row.getString("number"),
                row.getObject("ordered_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                gone ? cancelled.toInstant() : null,
                gone ? row.getString("reason") : null,
                row.getInt("version"),
                lines.getOrDefault(id, List.of()));
    }
}
