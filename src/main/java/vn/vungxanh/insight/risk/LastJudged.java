package vn.vungxanh.insight.risk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;

/**
 * What was judged last of each province, in memory, so that news of one unit need not gather all of them again. Thrown away
 * when the day ends, when nobody gathered everything for a while, when the regulations of the day are others, and when a
 * transaction fails: then everything is gathered. One province is judged by one transaction at a time (a lock of the
 * database), so whoever comes next finds what the one before left.
 */
@Component
class LastJudged {

    /** Records that begin or end by themselves, without news: everything is gathered again so often at least. */
    static final Duration FRESH = Duration.ofMinutes(20);

    private record Key(int province, String disease) {}

    private record Kept(List<Judged> judged, Instant gatheredAt) {}

    private final ConcurrentMap<Key, Kept> kept = new ConcurrentHashMap<>();

    /** Empty when there is nothing that news can be put upon. */
    List<Judged> of(Unit province, String disease, List<RiskRegime> regimes, Instant asOf) {
        var last = kept.get(new Key(province.id().value(), disease));
        if (last == null
                || asOf.isBefore(last.judged().get(0).asOf())
                || last.gatheredAt().plus(FRESH).isBefore(asOf)
                || !Vietnam.dayOf(last.gatheredAt()).equals(Vietnam.dayOf(asOf))
                || !last.judged().stream().map(Judged::regime).toList().equals(regimes)) {
            return List.of();
        }
        return last.judged();
    }

    /** After all records were gathered. */
    void keep(List<Judged> judged, Instant gatheredAt) {
        if (!judged.isEmpty()) {
            put(judged, gatheredAt);
        }
    }

    /** After some of them were. */
    void replace(List<Judged> judged) {
        var last = kept.get(key(judged));
        if (last != null) {
            put(judged, last.gatheredAt());
        }
    }

    void forget(UnitId province, String disease) {
        kept.remove(new Key(province.value(), disease));
    }

    private void put(List<Judged> judged, Instant gatheredAt) {
        kept.put(key(judged), new Kept(judged, gatheredAt));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != STATUS_COMMITTED) {
                    kept.remove(key(judged));
                }
            }
        });
    }

    private static Key key(List<Judged> judged) {
        var first = judged.get(0);
        return new Key(first.province().id().value(), first.disease());
    }
}
