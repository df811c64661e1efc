package vn.vungxanh.insight.duties;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.insight.duties.League.Table;

/**
 * The tables of the last half minute: many leaders open the same page at 6:00. A table says as of when it is; what is
 * assigned or said in this room is seen at once.
 */
@Component
class LeagueMemory {

    private static final Duration LASTS = Duration.ofSeconds(30);
    private static final int MOST = 64;

    private record Key(
            String jurisdiction, UnitId unit, @Nullable UnitLevel level) {}

    private final Map<Key, Table> tables = new LinkedHashMap<>();
    private final ConcurrentMap<Key, ReentrantLock> turns = new ConcurrentHashMap<>();
    private final Clock clock;
    private long forgotten;

    LeagueMemory(Clock clock) {
        this.clock = clock;
    }

    Table recent(Scope scope, UnitId unit, @Nullable UnitLevel level, Supplier<Table> counted) {
        var key = new Key(scope.multirange(), unit, level);
        var known = known(key);
        return known == null ? inTurn(key, counted) : known;
    }

    /** One counts, and who asks meanwhile waits for that. */
    private Table inTurn(Key key, Supplier<Table> counted) {
        var turn = turns.computeIfAbsent(key, any -> new ReentrantLock());
        turn.lock();
        try {
            var known = known(key);
            return known == null ? counted(key, counted) : known;
        } finally {
            if (!turn.hasQueuedThreads()) {
                turns.remove(key, turn);
            }
            turn.unlock();
        }
    }

    private Table counted(Key key, Supplier<Table> counted) {
        var before = forgotten();
        var fresh = counted.get();
        keep(key, fresh, before);
        return fresh;
    }

    private synchronized long forgotten() {
        return forgotten;
    }

    private synchronized @Nullable Table known(Key key) {
        var table = tables.get(key);
        var now = clock.instant();
        return table == null
                        || table.asOf().isBefore(now.minus(LASTS))
                        || table.asOf().isAfter(now)
                ? null
                : table;
    }

    /** Not what was counted before something changed. */
    private synchronized void keep(Key key, Table table, long before) {
        if (before != forgotten) {
            return;
        }
        if (tables.size() >= MOST) {
            tables.remove(tables.keySet().iterator().next());
        }
        tables.put(key, table);
    }

    /** Now, and again when what changed is committed. */
    void forget() {
        clear();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    clear();
                }
            });
        }
    }

    private synchronized void clear() {
        forgotten++;
        tables.clear();
    }
}
