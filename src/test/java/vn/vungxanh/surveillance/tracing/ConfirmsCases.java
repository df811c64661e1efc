package vn.vungxanh.surveillance.tracing;

import java.time.Instant;
import java.util.UUID;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.surveillance.cases.CaseFacts;
import vn.vungxanh.surveillance.cases.CaseManagement;
import vn.vungxanh.surveillance.cases.Classification;
import vn.vungxanh.surveillance.cases.NewCase;
import vn.vungxanh.surveillance.cases.Source;

/** Real cases of the cases room, of diseases that other tests leave alone. */
final class ConfirmsCases {

    private final CaseManagement cases;

    ConfirmsCases(CaseManagement cases) {
        this.cases = cases;
    }

    UUID confirm(Scope scope, UUID person, String disease, UnitId unit, Instant at) {
        var facts = CaseFacts.suspected("tt54-2015", at, Source.UNKNOWN)
                .classified(Classification.CONFIRMED, "tt54-2015", at)
                .facts();
        return cases.record(scope, new NewCase(new PersonId(person), disease, unit, facts, null))
                .value();
    }
}
