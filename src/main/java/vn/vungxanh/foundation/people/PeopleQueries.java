package vn.vungxanh.foundation.people;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.SearchKey;

/**
 * The door for reading. Who lives outside the reader's jurisdiction is not found. These reads leave no audit row by
 * themselves: the page or file that shows them does, once for all that it shows.
 */
@Component
@Transactional(readOnly = true)
public class PeopleQueries {

    private static final int MOST_WORDS = 6;

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

    /**
     * By name without accents, each typed word the beginning of a word of the name; or by a whole document or telephone
     * number. In the order in which Vietnamese lists are kept.
     */
    public List<Person> search(Scope scope, String text, int limit) {
        var number = text.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
        if (CitizenNumber.parse(number).isPresent() || CitizenNumber.isOtherDocument(number)) {
            var holders = persons.numbered(number, limit);
            if (!holders.isEmpty()) {
                return holders;
            }
        }
        var phone = PhoneNumber.parse(text);
        if (phone.isPresent()) {
            return inOrder(persons.reachedAt(phone.get().value(), limit));
        }
        var key = SearchKey.of(text);
        if (key.length() < 2) {
            return List.of();
        }
        var words = Arrays.stream(key.split(" ")).limit(MOST_WORDS).toList();
        return inOrder(persons.named(words, limit));
    }

    /** Everybody of the household, the person too; empty where none is known. */
    public List<Person> household(Scope scope, Person person) {
        return person.householdId() == null ? List.of() : household(scope, person.householdId());
    }

    public List<Person> household(Scope scope, UUID household) {
        return inOrder(persons.ofHousehold(household));
    }

    public List<PhoneNumber> phones(Scope scope, PersonId id) {
        return phones(scope, List.of(id)).getOrDefault(id, List.of());
    }

    public Map<PersonId, List<PhoneNumber>> phones(Scope scope, Collection<PersonId> ids) {
        return ids.isEmpty() ? Map.of() : persons.phones(ids);
    }

    /** The latest first. */
    public List<Address> addresses(Scope scope, PersonId id) {
        return persons.addresses(id);
    }

    private static List<Person> inOrder(List<Person> found) {
        return found.stream()
                .sorted(Comparator.comparing(Person::fullName, new VietnameseNameOrder()))
                .toList();
    }
}
