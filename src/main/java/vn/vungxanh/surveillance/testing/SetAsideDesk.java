package vn.vungxanh.surveillance.testing;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;

/** Where somebody deals with the results that were set aside. */
@Service
@Transactional
public class SetAsideDesk {

    private final ResultRepository results;
    private final AuditTrail audit;
    private final Clock clock;

    SetAsideDesk(ResultRepository results, AuditTrail audit, Clock clock) {
        this.results = results;
        this.audit = audit;
        this.clock = clock;
    }

    public void settle(Scope scope, UUID id, String note) {
        TestingRule.REASON_NEEDED.brokenIf(note.isBlank());
        if (!results.settle(id, note.strip(), clock.instant(), scope.login())) {
            throw new NotFound("result set aside " + id);
        }
        audit.wrote(scope, "testing.audit.settled", id, note.strip());
    }
}
