package vn.vungxanh.care.rounds;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** The door for those who know that somebody is to be watched, or no longer. Asked twice, nothing changes. */
@Service
@Transactional
public class Watches {

    private final WatchRepository watches;
    private final AuditTrail audit;
    private final Clock clock;

    Watches(WatchRepository watches, AuditTrail audit, Clock clock) {
        this.watches = watches;
        this.audit = audit;
        this.clock = clock;
    }

    /** All or none; how many are new. An older watch of the same person ends with it. */
    public int open(Scope scope, List<NewWatch> wanted) {
        for (var each : wanted) {
            RoundsRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(each.unit()));
            RoundsRule.WATCH_BACKWARDS.brokenIf(each.untilOn().isBefore(Vietnam.dayOf(each.startedAt())));
        }
        watches.alone();
        var fresh = wanted.stream()
                .filter(each -> watches.add(TimeOrderedId.next(clock), each))
                .map(each -> each.person().value())
                .toList();
        if (!fresh.isEmpty()) {
            watches.replaceOlder(fresh);
            audit.wrote(scope, "rounds.audit.watched", fresh, null);
        }
        return fresh.size();
    }

    /** By the references under which they were opened; how many ended now. */
    public int end(Scope scope, Collection<String> references, Instant at, Ending why) {
        watches.alone();
        return watches.end(references, at, why);
    }

    /** Pregnant, chronically ill: stricter thresholds from now on. */
    public void mark(Scope scope, WatchId id, boolean vulnerable) {
        var watch = watches.find(id).orElseThrow(() -> new NotFound("watch"));
        watches.mark(id, vulnerable);
        audit.wrote(scope, "rounds.audit.marked", watch.person().value(), Boolean.toString(vulnerable));
    }
}
