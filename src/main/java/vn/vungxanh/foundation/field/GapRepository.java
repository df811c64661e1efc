package vn.vungxanh.foundation.field;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which of a telephone's numbers have not arrived. */
@Repository
class GapRepository {

    private static final int MOST_GAPS = 200;

    /**
     * Numbers that have not arrived, both ends included.
     *
     * @param missing how many are missing in all gaps
     */
    record Gap(long from, long to, long missing) {}

    private final JdbcClient sql;

    GapRepository(JdbcClient sql) {
        this.sql = sql;
    }

    /** Must see items of all units. The first gaps; each tells the sum of all. */
    List<Gap> gaps(UUID device, long completeTo, long highest) {
        return sql.sql("""
                with arrived as (
                    select seq from field.items where device_id = :device and seq > :complete
                    union select seq from field.candidates where device_id = :device and seq > :complete
                    union select seq from field.discards where device_id = :device and seq > :complete
                    union all select :highest + 1)
                select first, last, cast(sum(last - first + 1) over () as bigint) from (
                    select coalesce(lag(seq) over (order by seq), :complete) + 1 as first, seq - 1 as last from arrived) g
                 where first <= last order by first limit :most
                """)
                .param("device", device)
                .param("complete", completeTo)
                .param("highest", highest)
                .param("most", MOST_GAPS)
                .query((row, n) -> new Gap(row.getLong(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    void discard(UUID device, List<Long> numbers, int unit, Instant now) {
        sql.sql("""
                insert into field.discards (device_id, seq, unit_id, said_at)
                select :device, seq, :unit, :now from unnest(:numbers) as seq
                on conflict do nothing
                """)
                .param("device", device)
                .param("numbers", numbers.toArray(Long[]::new))
                .param("unit", unit)
                .param("now", DeviceRepository.utc(now))
                .update();
    }

    void settle(UUID device, long completeTo, long missing, Instant now) {
        sql.sql("""
                update field.devices
                   set complete_to = greatest(complete_to, :complete), missing_count = :missing,
                       holding_since = case when :missing + drafts > 0 then coalesce(holding_since, :now) end
                 where id = :device
                """)
                .param("device", device)
                .param("complete", completeTo)
                .param("missing", missing)
                .param("now", DeviceRepository.utc(now))
                .update();
    }
}
