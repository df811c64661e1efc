package vn.vungxanh.territory.declarations;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.CaseDefinitions;
import vn.vungxanh.surveillance.cases.CaseFacts;
import vn.vungxanh.surveillance.cases.CaseManagement;
import vn.vungxanh.surveillance.cases.Disease;
import vn.vungxanh.surveillance.cases.NewCase;
import vn.vungxanh.surveillance.cases.Source;
import vn.vungxanh.surveillance.laboratories.TestKind;
import vn.vungxanh.surveillance.orders.NewOrder;
import vn.vungxanh.surveillance.orders.Purpose;
import vn.vungxanh.surveillance.orders.TestOrders;

/** Where a red flag leads: a sample that is due, or a suspected case. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TriageOutcomes {

    private static final String REFERENCE = "declaration:";

    private final DeclarationRepository declarations;
    private final TestOrders orders;
    private final CaseManagement cases;
    private final CaseDefinitions definitions;
    private final Clock clock;

    TriageOutcomes(
            DeclarationRepository declarations,
            TestOrders orders,
            CaseManagement cases,
            CaseDefinitions definitions,
            Clock clock) {
        this.declarations = declarations;
        this.orders = orders;
        this.cases = cases;
        this.definitions = definitions;
        this.clock = clock;
    }

    void sample(Scope scope, UUID id) {
        var declaration = find(id);
        orders.order(
                scope,
                NewOrder.of(
                        personOf(declaration),
                        declaration.unit(),
                        Purpose.SYMPTOMS,
                        TestKind.PCR_SCREENING,
                        Vietnam.dayOf(clock.instant()),
                        REFERENCE + id));
    }

    UUID suspect(Scope scope, UUID id) {
        var declaration = find(id);
        var now = clock.instant();
        var answers = declaration.answers();
        var definition =
                definitions.inForce(Disease.COVID_19, Vietnam.dayOf(now)).id();
        var facts = CaseFacts.suspected(
                        definition, now, answers.has("caseContact", "YES") ? Source.CONTACT : Source.COMMUNITY)
                .onsetOn(answers.day("symptomsSince"))
                .symptoms(answers.list("symptoms"))
                .facts();
        var recorded = cases.recordAll(
                        scope,
                        List.of(new NewCase(
                                personOf(declaration), Disease.COVID_19, declaration.unit(), facts, REFERENCE + id)))
                .get(0);
        if (recorded.rule() != null) {
            throw recorded.rule().broken();
        }
        return recorded.caseId().value();
    }

    private Declaration find(UUID id) {
        return declarations.find(id).orElseThrow(() -> new NotFound("declaration " + id));
    }

    private static PersonId personOf(Declaration declaration) {
        if (declaration.person() == null) {
            throw DeclarationsRule.NOT_MATCHED.broken();
        }
        return new PersonId(declaration.person());
    }
}
