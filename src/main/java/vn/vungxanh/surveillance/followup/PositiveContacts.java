package vn.vungxanh.surveillance.followup;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.CaseDefinitions;
import vn.vungxanh.surveillance.cases.CaseFacts;
import vn.vungxanh.surveillance.cases.CaseManagement;
import vn.vungxanh.surveillance.cases.Classification;
import vn.vungxanh.surveillance.cases.NewCase;
import vn.vungxanh.surveillance.cases.Source;

/**
 * A contact with a positive result is a case. With symptoms the onset is known; without, the case is one without onset. The
 * follow-up ends when the cases room tells that the case is confirmed.
 */
@Component
class PositiveContacts {

    private final CaseManagement cases;
    private final CaseDefinitions definitions;

    PositiveContacts(CaseManagement cases, CaseDefinitions definitions) {
        this.cases = cases;
        this.definitions = definitions;
    }

    void becameCase(Scope scope, Followed contact, Instant now) {
        var foundAt = contact.resultAt() == null ? now : contact.resultAt();
        var definition =
                definitions.inForce(contact.disease(), Vietnam.dayOf(foundAt)).id();
        var sampledAt = contact.sampledAt();
        var facts = CaseFacts.suspected(definition, now, Source.CONTACT)
                .onsetOn(contact.symptomsOn())
                .sampledOn(sampledAt == null ? null : Vietnam.dayOf(sampledAt))
                .classified(Classification.CONFIRMED, definition, foundAt)
                .facts();
        var reported = new NewCase(new PersonId(contact.person()), contact.disease(), contact.unit(), facts, null);
        // The illness may have been recorded by the hospital before: then it is brought up to date.
        cases.recordAll(scope, List.of(reported)).stream()
                .map(one -> one.rule())
                .filter(rule -> rule != null)
                .forEach(rule -> rule.brokenIf(true));
    }
}
