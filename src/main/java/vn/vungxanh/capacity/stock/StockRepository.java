package vn.vungxanh.capacity.stock;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;
import vn.vungxanh.kernel.Vietnam;

/** Balances as of an instant: sums of the ledger, never a stored figure. */
@Repository
class StockRepository {

    private static final String SUMS = """
            coalesce(sum(quantity) filter (where expires_on is null or expires_on >= :day), 0) as usable,
            coalesce(sum(quantity) filter (where expires_on < :day), 0) as expired,
            coalesce(sum(-quantity) filter (where kind in ('ISSUED', 'RETURNED') and at > :since), 0) as used,
            min(at) as first_at
            """;

    private final JdbcClient sql;

    StockRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param first when the ledger of it begins */
    record Sum(
            ItemCode item,
            @Nullable StoreId store,
            BigDecimal usable,
            BigDecimal expired,
            BigDecimal used,
            Instant first) {}

    List<Sum> byItem(Jurisdiction units, Instant asOf) {
        return sums("item, null::uuid as store_id", "group by item", units, asOf);
    }

    List<Sum> byStore(Jurisdiction units, Instant asOf) {
        return sums("item, store_id", "group by item, store_id", units, asOf);
    }

    private List<Sum> sums(String columns, String grouped, Jurisdiction units, Instant asOf) {
        return sql.sql("select " + columns + ", " + SUMS + """
                  from stock.entries where cast(:units as int4multirange) @> unit_id and at <= :asOf
                """ + grouped)
                .param("units", units.multirange())
                .param("asOf", Timestamp.from(asOf))
                .param("day", Vietnam.dayOf(asOf))
                .param("since", Timestamp.from(asOf.minus(Duration.ofDays(BurnRate.WINDOW_DAYS))))
                .query((row, n) -> {
                    var store = row.getObject("store_id", UUID.class);
                    return new Sum(
                            new ItemCode(row.getString("item")),
                            store == null ? null : new StoreId(store),
                            Quantity.plain(row.getBigDecimal("usable")),
                            Quantity.plain(row.getBigDecimal("expired")),
                            Quantity.plain(row.getBigDecimal("used")),
                            row.getTimestamp("first_at").toInstant());
                })
                .list();
    }

    /** Lots that have expired or do so by a day, the first to expire first. */
    List<ExpiringLot> expiring(Jurisdiction units, LocalDate until, Instant asOf) {
        return sql.sql("""
                select e.item, e.lot, e.expires_on, e.store_id, t.name, sum(e.quantity) as quantity
                  from stock.entries e join stock.stores t on t.id = e.store_id
                 where cast(:units as int4multirange) @> e.unit_id and e.at <= :asOf and e.expires_on <= :until
                 group by e.item, e.lot, e.expires_on, e.store_id, t.name having sum(e.quantity) > 0
                 order by e.expires_on, e.item, t.name, e.lot
                """)
                .param("units", units.multirange())
                .param("asOf", Timestamp.from(asOf))
                .param("until", until)
                .query((row, n) -> new ExpiringLot(
                        new StoreId(row.getObject("store_id", UUID.class)),
                        row.getString("name"),
                        LedgerRepository.lot(row, row.getBigDecimal("quantity"))))
                .list();
    }
}
