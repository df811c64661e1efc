package vn.vungxanh.capacity.stock;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;

/** Writes the ledger, and reads single slips of it. */
@Repository
class LedgerRepository {

    private final JdbcClient sql;

    LedgerRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** One writer a store at a time, until the transaction ends. */
    void lock(StoreId store) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:store, 7088))")
                .param("store", store.toString())
                .query((row, n) -> 0)
                .list();
    }

    /** False where the sender's id is known. */
    boolean add(Slip slip, String content) {
        return sql.sql("""
                insert into stock.slips (id, client_id, content, kind, store_id, unit_id, at, partner, partner_unit_id, order_id,
                    to_store_id, sent_id, reason, recorded_at, login)
                values (:id, :client, :content, :kind, :store, :unit, :at, :partner, :partnerUnit, :order, :to, :sent, :reason,
                    :now, :login)
                on conflict (client_id) do nothing
                """)
                        .param("id", slip.id().value())
                        .param("client", slip.clientId())
                        .param("content", content)
                        .param("kind", slip.kind().name())
                        .param("store", slip.store().value())
                        .param("unit", slip.unit().value())
                        .param("at", Timestamp.from(slip.at()))
                        .param("partner", slip.partner(), Types.VARCHAR)
                        .param(
                                "partnerUnit",
                                slip.partnerUnit() == null
                                        ? null
                                        : slip.partnerUnit().value(),
                                Types.INTEGER)
                        .param(
                                "order",
                                slip.order() == null ? null : slip.order().value(),
                                Types.OTHER)
                        .param(
                                "to",
                                slip.toStore() == null ? null : slip.toStore().value(),
                                Types.OTHER)
                        .param("sent", slip.sent() == null ? null : slip.sent().value(), Types.OTHER)
                        .param("reason", slip.reason(), Types.VARCHAR)
                        .param("now", Timestamp.from(slip.recordedAt()))
                        .param("login", slip.login())
                        .update()
                > 0;
    }

    /** @param quantity with its sign */
    void enter(Slip slip, Lot lot, BigDecimal quantity) {
        sql.sql("""
                insert into stock.entries (slip_id, kind, store_id, unit_id, item, lot, expires_on, quantity, at)
                values (:slip, :kind, :store, :unit, :item, :lot, cast(:expires as date), :quantity, :at)
                """)
                .param("slip", slip.id().value())
                .param("kind", slip.kind().name())
                .param("store", slip.store().value())
                .param("unit", slip.unit().value())
                .param("item", lot.item().value())
                .param("lot", lot.lot())
                .param("expires", lot.expiresOn(), Types.DATE)
                .param("quantity", quantity)
                .param("at", Timestamp.from(slip.at()))
                .update();
    }

    void noteCount(Slip slip, Lot counted, BigDecimal book) {
        sql.sql("""
                insert into stock.counts (slip_id, store_id, item, lot, expires_on, book, counted, at)
                values (:slip, :store, :item, :lot, cast(:expires as date), :book, :counted, :at)
                """)
                .param("slip", slip.id().value())
                .param("store", slip.store().value())
                .param("item", counted.item().value())
                .param("lot", counted.lot())
                .param("expires", counted.expiresOn(), Types.DATE)
                .param("book", book)
                .param("counted", counted.quantity())
                .param("at", Timestamp.from(slip.at()))
                .update();
    }

    Optional<Slip> withClientId(UUID client) {
        return sql.sql(SLIP + " where s.client_id = :client")
                .param("client", client)
                .query((row, n) -> slip(row))
                .optional()
                .map(slip -> slip.holding(lines(slip.id())));
    }

    Optional<String> contentOf(UUID client) {
        return sql.sql("select content from stock.slips where client_id = :client")
                .param("client", client)
                .query((row, n) -> row.getString(1))
                .optional();
    }

    Optional<Slip> find(SlipId id) {
        return sql.sql(SLIP + " where s.id = :id")
                .param("id", id.value())
                .query((row, n) -> slip(row))
                .optional()
                .map(slip -> slip.holding(lines(id)));
    }

    /** What is in a store now, first to expire first. */
    List<Lot> lots(StoreId store) {
        return sql.sql("""
                select item, lot, expires_on, quantity from stock.balances
                 where store_id = :store and quantity > 0 order by item, expires_on nulls last, lot
                """)
                .param("store", store.value())
                .query((row, n) -> lot(row, row.getBigDecimal("quantity")))
                .list();
    }

    /** What was in a store at an instant. */
    List<Lot> lots(StoreId store, Instant asOf) {
        return sql.sql("""
                select item, lot, expires_on, sum(quantity) as quantity from stock.entries
                 where store_id = :store and at <= :asOf
                 group by item, lot, expires_on having sum(quantity) <> 0 order by item, expires_on nulls last, lot
                """)
                .param("store", store.value())
                .param("asOf", Timestamp.from(asOf))
                .query((row, n) -> lot(row, row.getBigDecimal("quantity")))
                .list();
    }

    private List<Lot> lines(SlipId id) {
        return sql.sql("""
                select item, lot, expires_on, case when kind = 'COUNTED' then quantity else abs(quantity) end as quantity
                  from stock.entries where slip_id = :id order by id
                """)
                .param("id", id.value())
                .query((row, n) -> lot(row, row.getBigDecimal("quantity")))
                .list();
    }

    static final String SLIP =
            "select s.*, a.id as arrival_id from stock.slips s left join stock.slips a on a.sent_id = s.id";

    static Slip slip(ResultSet row) throws SQLException {
        var partnerUnit = row.getObject("partner_unit_id", Integer.class);
        var order = row.getObject("order_id", UUID.class);
        var to = row.getObject("to_store_id", UUID.class);
        var sent = row.getObject("sent_id", UUID.class);
        var arrival = row.getObject("arrival_id", UUID.class);
        return new Slip(
                new SlipId(row.getObject("id", UUID.class)),
                row.getObject("client_id", UUID.class),
                SlipKind.valueOf(row.getString("kind")),
                new StoreId(row.getObject("store_id", UUID.class)),
                new UnitId(row.getInt("unit_id")),
                row.getTimestamp("at").toInstant(),
                row.getString("partner"),
                partnerUnit == null ? null : new UnitId(partnerUnit),
                order == null ? null : new OrderId(order),
                to == null ? null : new StoreId(to),
                sent == null ? null : new SlipId(sent),
                arrival == null ? null : new SlipId(arrival),
                row.getString("reason"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("login"),
                List.of());
    }

    static Lot lot(ResultSet row, BigDecimal quantity) throws SQLException {
        return new Lot(
                new ItemCode(row.getString("item")),
                row.getString("lot"),
                row.getObject("expires_on", LocalDate.class),
                Quantity.plain(quantity));
    }
}
