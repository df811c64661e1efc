package vn.vungxanh.foundation.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;

/**
 * The door for reading. Who lives outside the reader's jurisdiction is not found. These reads leave no audit row by
 * themselves: the page or file that shows them does, once for all that it shows.
 */
@Component
@Transactional(readOnly = true)
public class PeopleQueries {

    private final PersonRepository persons;

    PeopleQueries(PersonRepository persons) {
        this.persons = persons;
    }

    public Optional<Person> find(Scope scope, PersonId id) {
        return persons.all(List.of(id)).stream().findFirst();
    }

    public Map<PersonId, Person> findAll(Scope scope, Collection<PersonId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : persons.all(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }
}
