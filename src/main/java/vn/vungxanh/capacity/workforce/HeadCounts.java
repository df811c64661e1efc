package vn.vungxanh.capacity.workforce;

import java.time.Clock;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** Says how many people a unit has from a day on. What was said before stays for the days before. */
@org.springframework.stereotype.Service
@Transactional
public class HeadCounts {

    static final int MOST_PEOPLE = 100_000;

    private final CountRepository counts;
    private final AuditTrail audit;
    private final Clock clock;

    HeadCounts(CountRepository counts, AuditTrail audit, Clock clock) {
        this.counts = counts;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return false when this was the last word already */
    public boolean count(Scope scope, NewCount wanted) {
        var count = checked(scope, wanted);
        counts.queueFor(count.unit());
        if (counts.same(count)) {
            return false;
        }
        UUID id = TimeOrderedId.next(clock);
        counts.add(id, count, clock.instant(), scope.login());
        audit.wrote(scope, "workforce.audit.count", id, null);
        return true;
    }

    boolean known(NewCount count) {
        return counts.same(count);
    }

    NewCount checked(Scope scope, NewCount wanted) {
        WorkforceRule.OUTSIDE_JURISDICTION.brokenIf(!scope.covers(wanted.unit()));
        WorkforceRule.PEOPLE_NOT_COUNTED.brokenIf(wanted.people() < 0 || wanted.people() > MOST_PEOPLE, MOST_PEOPLE);
        WorkforceRule.IN_THE_FUTURE.brokenIf(wanted.from().isAfter(Vietnam.dayOf(clock.instant())));
        var organisation = Words.given(wanted.organisation(), 120);
        return new NewCount(
                wanted.unit(),
                organisation == null ? "" : organisation,
                wanted.service(),
                wanted.skill(),
                wanted.standing(),
                wanted.people(),
                wanted.from());
    }
}
