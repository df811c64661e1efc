package vn.vungxanh.foundation.citizens;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.foundation.people.Person;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.foundation.people.PhoneNumber;

/**
 * Who is reached at a telephone, wherever they live: a family, never one person. Found by what was proven before, and told
 * to nobody else.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReachedPeople {

    private static final int MOST = 30;

    private final PeopleQueries people;
    private final AcrossBorders beyond;
    private final Units units;

    ReachedPeople(PeopleQueries people, AcrossBorders beyond, Units units) {
        this.people = people;
        this.beyond = beyond;
        this.units = units;
    }

    boolean anybody(PhoneNumber phone) {
        return !at(phone.value()).isEmpty();
    }

    List<Person> at(String phone) {
        return beyond.call(() -> people.search(nobody(), phone, MOST));
    }

    Optional<Person> find(UUID person) {
        return beyond.call(() -> people.find(nobody(), new PersonId(person)))
                .flatMap(found -> found.mergedInto() == null
                        ? Optional.of(found)
                        : find(found.mergedInto().value()));
    }

    Scope around(Person person) {
        return Scope.ofProgram(person.residence(), units);
    }

    /** The register asks for a scope by form; what is seen is decided by the transaction. */
    private Scope nobody() {
        return Scope.ofProgram(
                units.roots(java.time.LocalDate.of(2021, 5, 24)).get(0).id(), units);
    }
}
