package vn.vungxanh.care.rounds;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.TimeOrderedId;

/** Looks of before, many with a handful of statements; they raise no alarm. Sent twice, they count once. */
@Service
@Transactional
public class PastLooks {

    private static final int AT_ONCE = 10_000;

    private final PastLookRepository looks;
    private final FollowsIsolation stays;
    private final AuditTrail audit;
    private final Clock clock;

    PastLooks(PastLookRepository looks, FollowsIsolation stays, AuditTrail audit, Clock clock) {
        this.looks = looks;
        this.stays = stays;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether anything was ever noted in the jurisdiction. */
    @Transactional(readOnly = true)
    public boolean any(Scope scope) {
        return looks.any();
    }

    /** Who is watched now in the jurisdiction. */
    public List<Watch> watched(Scope scope) {
        stays.bringIn(scope.jurisdiction());
        return looks.running(scope.jurisdiction(), clock.instant());
    }

    /**
     * Each is kept as typed when it was seen.
     *
     * @return how many are new
     */
    public int take(Scope scope, Collection<NewObservation> seen) {
        var all = List.copyOf(seen);
        var kept = 0;
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            kept += looks.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)), scope);
        }
        audit.wrote(scope, "rounds.audit.past", TimeOrderedId.next(clock), Integer.toString(kept));
        return kept;
    }

    static String words(Vitals vitals) {
        return vitals.symptoms().stream().map(Enum::name).collect(Collectors.joining(","));
    }
}
