package vn.vungxanh.care.treatment;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.care.facilities.Facility;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.Case;
import vn.vungxanh.surveillance.cases.CaseFactsDraft;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.CaseManagement;
import vn.vungxanh.surveillance.cases.CaseQueries;
import vn.vungxanh.surveillance.cases.Outcome;
import vn.vungxanh.surveillance.cases.Severity;

/**
 * What a hospital does, the case of the patient knows: where, how ill, transferred, recovered or dead. The patient may
 * live where the hospital does not answer, so it is written beyond the border, in the same transaction.
 */
@Component
class TellsCases {

    private final CaseManagement cases;
    private final CaseQueries queries;
    private final AcrossBorders beyond;

    TellsCases(CaseManagement cases, CaseQueries queries, AcrossBorders beyond) {
        this.cases = cases;
        this.queries = queries;
        this.beyond = beyond;
    }

    Case find(Scope scope, CaseId id) {
        return beyond.call(() -> queries.open(scope, id));
    }

    void lies(Scope scope, @Nullable CaseId id, Facility where, Severity severity) {
        change(scope, id, draft -> draft.facility(where.name()).severity(severity));
    }

    void moved(Scope scope, @Nullable CaseId id, Facility to, Instant at) {
        change(
                scope,
                id,
                draft -> to.outside()
                        ? draft.transferred(to.name(), Vietnam.dayOf(at))
                        : draft.facility(to.name()).transferred(null, null));
    }

    void seen(Scope scope, @Nullable CaseId id, Severity severity) {
        change(scope, id, draft -> draft.severity(severity));
    }

    /** Whoever left untreated is still ill. */
    void ended(Scope scope, @Nullable CaseId id, Ending how) {
        if (how.as() != End.LEFT) {
            var outcome = how.as() == End.DIED ? Outcome.DIED : Outcome.RECOVERED;
            change(scope, id, draft -> draft.ended(outcome, Vietnam.dayOf(how.at())));
        }
    }

    private void change(Scope scope, @Nullable CaseId id, UnaryOperator<CaseFactsDraft> change) {
        if (id != null) {
            beyond.run(() -> {
                var known = queries.open(scope, id);
                cases.correct(
                        scope,
                        id,
                        known.version(),
                        change.apply(known.facts().change()).facts());
            });
        }
    }
}
