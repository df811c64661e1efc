package vn.vungxanh.surveillance.cases;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.people.NewPerson;
import vn.vungxanh.foundation.people.PeopleRegister;

/** A case as an office reports it: the person and the illness, both or neither. */
@Service
public class CaseReporting {

    private final PeopleRegister people;
    private final CaseManagement cases;

    CaseReporting(PeopleRegister people, CaseManagement cases) {
        this.people = people;
        this.cases = cases;
    }

    @Transactional
    public CaseId report(Scope scope, NewPerson person, String disease, CaseFacts facts) {
        var known = people.register(scope, person).person();
        return cases.record(scope, new NewCase(known, disease, person.residence(), facts, null));
    }
}
