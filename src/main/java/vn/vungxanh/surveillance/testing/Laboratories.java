package vn.vungxanh.surveillance.testing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.TimeOrderedId;

/** Which laboratories there are and what they can do in a day. No persons: every office may see them. */
@Service
@Transactional
public class Laboratories {

    private final LaboratoryRepository laboratories;
    private final AuditTrail audit;
    private final Clock clock;

    Laboratories(LaboratoryRepository laboratories, AuditTrail audit, Clock clock) {
        this.laboratories = laboratories;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Laboratory> all() {
        return laboratories.all();
    }

    @Transactional(readOnly = true)
    public Optional<Laboratory> find(LaboratoryId id) {
        return laboratories.all().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Laboratory get(LaboratoryId id) {
        return find(id).orElseThrow(() -> new NotFound("laboratory " + id));
    }

    @Transactional(readOnly = true)
    public Optional<Laboratory> withCode(String code) {
        return laboratories.all().stream()
                .filter(each -> each.code().equalsIgnoreCase(code.strip()))
                .findFirst();
    }

    public LaboratoryId add(Scope scope, NewLaboratory described) {
        check(scope, described, null);
        var id = new LaboratoryId(TimeOrderedId.next(clock));
        laboratories.add(id, described);
        audit.wrote(scope, "testing.audit.laboratory", id.value(), described.code());
        return id;
    }

    /** @throws StaleVersion when somebody else changed it meanwhile */
    public void change(Scope scope, LaboratoryId id, int version, NewLaboratory described) {
        get(id);
        check(scope, described, id);
        if (!laboratories.change(id, version, described)) {
            throw new StaleVersion("laboratory " + id);
        }
        audit.wrote(scope, "testing.audit.laboratory", id.value(), described.code());
    }

    /** An institute outside may stand anywhere; a laboratory of one's own stands in the own jurisdiction. */
    private void check(Scope scope, NewLaboratory described, @org.jspecify.annotations.Nullable LaboratoryId self) {
        TestingRule.LABORATORY_INCOMPLETE.brokenIf(!described.isComplete());
        TestingRule.OUTSIDE_JURISDICTION.brokenIf(!described.reference() && !scope.covers(described.unit()));
        TestingRule.LABORATORY_CODE_TAKEN.brokenIf(withCode(described.code())
                .filter(known -> !known.id().equals(self))
                .isPresent());
    }
}
