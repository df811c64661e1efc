package vn.vungxanh.foundation.citizens;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.vungxanh.foundation.access.ActingAs;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.Person;

/** Gathers one's own records from the rooms, as the program over the commune where the person lives. */
@Service
public class OwnFiles {

    private final ObjectProvider<OwnRecords> rooms;
    private final ReachedPeople people;
    private final CitizenWishes wishes;
    private final Units units;
    private final AuditTrail audit;
    private final TransactionTemplate work;

    OwnFiles(
            ObjectProvider<OwnRecords> rooms,
            ReachedPeople people,
            CitizenWishes wishes,
            Units units,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.rooms = rooms;
        this.people = people;
        this.wishes = wishes;
        this.units = units;
        this.audit = audit;
        this.work = new TransactionTemplate(transactions);
    }

    public List<OwnFile> of(CitizenSession session) {
        return session.persons().stream()
                .filter(OwnPerson::unlocked)
                .map(person -> file(session, person.id()))
                .toList();
    }

    private OwnFile file(CitizenSession session, UUID id) {
        var person =
                Objects.requireNonNull(work.execute(status -> people.find(id).orElseThrow()));
        var scope = Scope.ofProgram(person.residence(), units);
        var sections =
                ActingAs.call(scope, () -> Objects.requireNonNull(work.execute(status -> sections(scope, person))));
        return new OwnFile(
                id,
                person.fullName(),
                person.birthYear(),
                units.fullName(person.residence()),
                person.maskedNationalId(),
                sections,
                wishes.own(session, id));
    }

    private List<OwnFile.Section> sections(Scope scope, Person person) {
        audit.saw(scope, "citizens.audit.own", List.of(person.id().value()));
        var sections = new ArrayList<OwnFile.Section>();
        rooms.stream().sorted(Comparator.comparingInt(OwnRecords::order)).forEach(room -> {
            var records = room.of(scope, person.id().value());
            if (!records.isEmpty()) {
                sections.add(new OwnFile.Section(room.titleKey(), records));
            }
        });
        return sections;
    }
}
