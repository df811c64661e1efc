package vn.vungxanh.territory.checkpoints;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.people.CitizenNumber;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.foundation.people.Person;
import vn.vungxanh.kernel.SearchKey;

/**
 * Whether a traveller is somebody whom the register of people knows: by the number of a paper together with the name,
 * never by telephone. Whoever only passes does not become a person of the register.
 */
@Component
class Recognises {

    private final PeopleQueries people;
    private final PassageRepository passages;
    private final AcrossBorders beyond;

    Recognises(PeopleQueries people, PassageRepository passages, AcrossBorders beyond) {
        this.people = people;
        this.passages = passages;
        this.beyond = beyond;
    }

    void link(Scope scope, Judged judged) {
        for (var seat = 0; seat < judged.people().size(); seat++) {
            var traveller = PassageRepository.traveller(judged.passage().id(), seat);
            holder(scope, judged.people().get(seat).traveller())
                    .ifPresent(person -> passages.link(traveller, person.id().value()));
        }
    }

    private Optional<Person> holder(Scope scope, NewTraveller traveller) {
        var number = traveller.nationalId();
        var name = traveller.name();
        if (number == null
                || name == null
                || CitizenNumber.parse(number).isEmpty() && !CitizenNumber.isOtherDocument(number)) {
            return Optional.empty();
        }
        var key = SearchKey.of(name);
        return beyond.call(() -> people.search(scope, number, 5)).stream()
                .filter(person -> SearchKey.of(person.fullName()).equals(key))
                .findFirst();
    }
}
