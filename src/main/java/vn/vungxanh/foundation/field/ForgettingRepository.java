package vn.vungxanh.foundation.field;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is no longer needed to compare. */
@Repository
class ForgettingRepository {

    record Policy(Duration payloads, Duration candidates) {}

    private final JdbcClient sql;

    ForgettingRepository(JdbcClient sql) {
        this.sql = sql;
    }

    Policy policy(LocalDate day) {
        return sql.sql("""
                select payload_days, candidate_days from field.retention_policies
                 where valid_from <= :day order by valid_from desc limit 1
                """)
                .param("day", day)
                .query((row, n) -> new Policy(Duration.ofDays(row.getInt(1)), Duration.ofDays(row.getInt(2))))
                .single();
    }

    /** Words that something undecided is compared with stay. */
    int forgetPayloads(Instant before) {
        return sql.sql("""
                delete from field.payloads p where p.received_at < :before
                   and not exists (select 1 from field.candidates c
                                    where c.decided_at is null and (c.item_id = p.item_id or c.against = p.item_id))
                """).param("before", DeviceRepository.utc(before)).update();
    }

    /** Their numbers have arrived all the same. */
    int forgetCandidates(Instant before) {
        return sql.sql("""
                with gone as (delete from field.candidates where decided_at < :before
                              returning device_id, seq, unit_id, decided_at),
                     noted as (insert into field.discards (device_id, seq, unit_id, said_at)
                               select distinct on (device_id, seq) device_id, seq, unit_id, decided_at from gone
                               on conflict do nothing)
                select count(*) from gone
                """)
                .param("before", DeviceRepository.utc(before))
                .query((row, n) -> row.getInt(1))
                .single();
    }
}
