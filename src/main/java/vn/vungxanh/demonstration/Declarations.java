package vn.vungxanh.demonstration;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.tracing.ContactManagement;
import vn.vungxanh.surveillance.tracing.NewContact;

/** Declares the contacts through the door of the tracing room. */
@Component
class Declarations {

    private final ContactManagement contacts;

    Declarations(ContactManagement contacts) {
        this.contacts = contacts;
    }

    void declare(
            Scope scope,
            Outbreak outbreak,
            List<PersonId> persons,
            Map<Integer, CaseId> cases,
            Map<String, UnitId> communes) {
        contacts.declareAll(
                scope,
                outbreak.meetings().stream()
                        .map(meeting -> contact(meeting, outbreak, persons, cases, communes))
                        .toList());
    }

    private static NewContact contact(
            Meeting meeting,
            Outbreak outbreak,
            List<PersonId> persons,
            Map<Integer, CaseId> cases,
            Map<String, UnitId> communes) {
        var ofCase = meeting.from() == meeting.root().person();
        return new NewContact(
                Objects.requireNonNull(cases.get(meeting.root().person().number()))
                        .value(),
                persons.get(meeting.from().number()).value(),
                persons.get(meeting.to().number()).value(),
                Objects.requireNonNull(communes.get(meeting.to().commune())),
                meeting.setting(),
                meeting.exposure(),
                ofCase ? 1 : 2,
                null,
                meeting.identifiedAt(),
                null,
                "demo:" + meeting.id());
    }
}
