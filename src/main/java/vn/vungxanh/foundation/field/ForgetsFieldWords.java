package vn.vungxanh.foundation.field;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** The words of items and of decided candidates go after the days that the policy of the day says; the ledger stays. */
@Component
class ForgetsFieldWords {

    private static final Logger log = LoggerFactory.getLogger(ForgetsFieldWords.class);

    private final ForgettingRepository words;
    private final Units units;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ForgetsFieldWords(
            ForgettingRepository words, Units units, AuditTrail audit, Clock clock, TransactionTemplate transaction) {
        this.words = words;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Some minutes after each start, and then once a day; what is old is told by the program's clock. */
    @Scheduled(initialDelay = 12, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void daily() {
        var now = clock.instant();
        for (var root : units.roots(Vietnam.dayOf(now))) {
            forget(Scope.ofProgram(root.id(), units), now);
        }
    }

    /** In the jurisdiction of the scope; how many went. What waits for a decision never goes. */
    int forget(Scope scope, Instant now) {
        return ActingAs.call(scope, () -> {
            var gone = transaction.execute(status -> {
                var policy = words.policy(Vietnam.dayOf(now));
                var many = words.forgetPayloads(now.minus(policy.payloads()))
                        + words.forgetCandidates(now.minus(policy.candidates()));
                if (many > 0) {
                    audit.wrote(scope, "field.audit.forgotten", TimeOrderedId.next(clock), Integer.toString(many));
                }
                return many;
            });
            if (gone != null && gone > 0) {
                log.info("{} forms of telephones were forgotten", gone);
            }
            return gone == null ? 0 : gone;
        });
    }
}
