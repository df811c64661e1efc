package vn.vungxanh.insight.scenarios;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.StaleVersion;
import vn.vungxanh.kernel.TimeOrderedId;

/** Keeps questions under a name. */
@Service
@Transactional
public class Plans {

    private final PlanRepository plans;
    private final AuditTrail audit;
    private final Clock clock;

    Plans(PlanRepository plans, AuditTrail audit, Clock clock) {
        this.plans = plans;
        this.audit = audit;
        this.clock = clock;
    }

    /** The latest first; those of the reader's jurisdiction. */
    @Transactional(readOnly = true)
    public List<Plan> all(Scope scope) {
        return plans.all();
    }

    /** @throws NotFound also when it lies outside of the reader's jurisdiction */
    @Transactional(readOnly = true)
    public Plan get(Scope scope, PlanId id) {
        return plans.find(id).orElseThrow(() -> new NotFound("plan " + id));
    }

    public PlanId save(Scope scope, UnitId unit, String name, Map<String, String> question) {
        var plan = plan(scope, new PlanId(TimeOrderedId.next(clock)), unit, name, question, 1);
        ScenarioRule.NAME_TAKEN.brokenIf(!plans.add(plan), plan.name());
        audit.wrote(scope, "scenarios.audit.saved", plan.id().value(), plan.name());
        return plan.id();
    }

    /** @throws StaleVersion when somebody else changed it meanwhile */
    public void change(Scope scope, PlanId id, int version, String name, Map<String, String> question) {
        var plan = plan(scope, id, get(scope, id).unit(), name, question, version);
        try {
            if (!plans.change(plan)) {
                throw new StaleVersion("plan " + id);
            }
        } catch (DuplicateKeyException taken) {
            throw ScenarioRule.NAME_TAKEN.broken(plan.name());
        }
        audit.wrote(scope, "scenarios.audit.changed", id.value(), plan.name());
    }

    public void remove(Scope scope, PlanId id, int version) {
        var known = get(scope, id);
        if (!plans.remove(id, version)) {
            throw new StaleVersion("plan " + id);
        }
        audit.wrote(scope, "scenarios.audit.removed", id.value(), known.name());
    }

    private Plan plan(Scope scope, PlanId id, UnitId unit, String name, Map<String, String> question, int version) {
        var clean = SearchKey.nfc(name);
        ScenarioRule.NAME_INCOMPLETE.brokenIf(clean.length() < 2 || clean.length() > 120);
        ScenarioRule.NOT_WITHIN_YOUR_JURISDICTION.brokenIf(!scope.covers(unit));
        return new Plan(id, unit, clean, question, clock.instant(), scope.login(), version);
    }
}
