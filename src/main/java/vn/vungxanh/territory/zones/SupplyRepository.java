package vn.vungxanh.territory.zones;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.vungxanh.foundation.adminunits.UnitId;

@Repository
class SupplyRepository {

    private final JdbcClient sql;

    SupplyRepository(JdbcClient sql) {
        this.sql = sql;
    }

    void add(
            UUID id,
            ZoneId zone,
            UnitId unit,
            String item,
            String countedIn,
            boolean delivered,
            BigDecimal amount,
            @Nullable String note,
            Instant at,
            String login) {
        sql.sql("""
                insert into zones.supplies (id, zone_id, unit_id, item, counted_in, kind, amount, note, at, login)
                values (:id, :zone, :unit, :item, :countedIn, :kind, :amount, cast(:note as text), :at, :login)
                """)
                .param("id", id)
                .param("zone", zone.value())
                .param("unit", unit.value())
                .param("item", item)
                .param("countedIn", countedIn)
                .param("kind", delivered ? "DELIVERED" : "NEEDED")
                .param("amount", amount)
                .param("note", note)
                .param("at", Timestamp.from(at))
                .param("login", login)
                .update();
    }

    List<Supply> of(ZoneId zone) {
        return sql.sql("""
                select item, counted_in, coalesce(sum(amount) filter (where kind = 'NEEDED'), 0) as needed,
                       coalesce(sum(amount) filter (where kind = 'DELIVERED'), 0) as delivered, max(at) as at
                  from zones.supplies where zone_id = :zone
                 group by item, counted_in order by item, counted_in
                """)
                .param("zone", zone.value())
                .query((row, n) -> new Supply(
                        row.getString("item"),
                        row.getString("counted_in"),
                        row.getBigDecimal("needed"),
                        row.getBigDecimal("delivered"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
