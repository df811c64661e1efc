package vn.vungxanh.territory.checkpoints;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;

/**
 * Names, papers, telephones and plates of those who passed are deleted when the policy says so. What was counted stays.
 * Whoever was sent to isolation stays in the record of that room.
 */
@Repository
class Forgets {

    private static final int AT_ONCE = 5_000;

    private final JdbcClient sql;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Forgets(JdbcClient sql, Units units, AuditTrail audit, Clock clock, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelay = 15, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void daily() {
        var now = clock.instant();
        for (var root : units.roots(Vietnam.dayOf(now))) {
            expire(Scope.ofProgram(root.id(), units), now);
        }
    }

    /** In the jurisdiction of the scope, and no more than some thousands in one transaction. */
    int expire(Scope scope, Instant now) {
        return ActingAs.call(scope, () -> {
            var all = 0;
            int some;
            do {
                var count = transaction.execute(work -> forget(scope, now));
                some = count == null ? 0 : count;
                all += some;
            } while (some == AT_ONCE);
            return all;
        });
    }

    private int forget(Scope scope, Instant now) {
        var days = sql.sql("""
                select days from checkpoints.retention_policies where valid_from <= :today
                 order by valid_from desc limit 1
                """)
                .param("today", Vietnam.dayOf(now))
                .query((row, n) -> row.getInt(1))
                .single();
        var gone = sql.sql("""
                update checkpoints.passages set forgotten_at = :now, plate = null, content_hash = ''
                 where id in (select id from checkpoints.passages where forgotten_at is null and passed_at < :before
                    and unit_id between access.scope_from() and access.scope_to() limit :most)
                returning id
                """)
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(now.minus(Duration.ofDays(days))))
                .param("most", AT_ONCE)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        if (!gone.isEmpty()) {
            people(gone);
            audit.wrote(scope, "checkpoints.audit.forgotten", gone, null);
        }
        return gone.size();
    }

    private void people(List<UUID> passages) {
        sql.sql("""
                update checkpoints.travellers set name = null, name_key = null, birth_year = null, national_id = null,
                    phone = null, stayed = '', declaration = null, person_id = null
                 where passage_id = any (:passages)
                """).param("passages", passages.toArray(UUID[]::new)).update();
    }
}
