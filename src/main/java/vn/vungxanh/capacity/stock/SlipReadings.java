package vn.vungxanh.capacity.stock;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.Jurisdiction;

/** Lists of slips and of the ledger's lines. Held apart from the writing. */
@Repository
class SlipReadings {

    private final JdbcClient sql;

    SlipReadings(JdbcClient sql) {
        this.sql = sql;
    }

    List<Slip> onTheRoad(Jurisdiction units) {
        return sql.sql(LedgerRepository.SLIP + """
                 join stock.stores t on t.id = s.to_store_id
                 where s.kind = 'SENT' and a.id is null and cast(:units as int4multirange) @> t.unit_id order by s.at
                """)
                .param("units", units.multirange())
                .query((row, n) -> LedgerRepository.slip(row))
                .list();
    }

    /** The newest first; null for every item or every store of the units. */
    List<LedgerLine> lines(
            Jurisdiction units,
            @org.jspecify.annotations.Nullable ItemCode item,
            @org.jspecify.annotations.Nullable StoreId store,
            Instant asOf,
            int limit,
            int offset) {
        return sql.sql("""
                select e.*, s.partner, s.partner_unit_id, s.reason, s.login, t.name as store_name
                  from stock.entries e join stock.slips s on s.id = e.slip_id join stock.stores t on t.id = e.store_id
                 where cast(:units as int4multirange) @> e.unit_id and e.at <= :asOf
                   and (cast(:item as text) is null or e.item = :item) and (cast(:store as uuid) is null or e.store_id = :store)
                 order by e.at desc, e.id desc limit :limit offset :offset
                """)
                .param("units", units.multirange())
                .param("item", item == null ? null : item.value(), java.sql.Types.VARCHAR)
                .param("store", store == null ? null : store.value(), java.sql.Types.OTHER)
                .param("asOf", Timestamp.from(asOf))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> new LedgerLine(
                        new SlipId(row.getObject("slip_id", UUID.class)),
                        SlipKind.valueOf(row.getString("kind")),
                        row.getTimestamp("at").toInstant(),
                        row.getString("store_name"),
                        LedgerRepository.lot(row, row.getBigDecimal("quantity")),
                        row.getString("partner"),
                        row.getString("reason"),
                        row.getString("login")))
                .list();
    }

    /** What went in and out of an item each day. */
    List<Day> days(Jurisdiction units, ItemCode item, Instant asOf) {
        return sql.sql("""
                select cast(at at time zone 'Asia/Ho_Chi_Minh' as date) as day, sum(quantity) as change,
                       coalesce(sum(-quantity) filter (where kind in ('ISSUED', 'RETURNED')), 0) as used
                  from stock.entries where cast(:units as int4multirange) @> unit_id and item = :item and at <= :asOf
                 group by 1 order by 1
                """)
                .param("units", units.multirange())
                .param("item", item.value())
                .param("asOf", Timestamp.from(asOf))
                .query((row, n) -> new Day(
                        row.getObject("day", LocalDate.class),
                        Quantity.plain(row.getBigDecimal("change")),
                        Quantity.plain(row.getBigDecimal("used"))))
                .list();
    }

    record Day(LocalDate day, BigDecimal change, BigDecimal used) {}
}
