package vn.vungxanh.foundation.people;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.NotFound;

/** Opens the file of one person, and writes down who opened it. */
@Component
@Transactional
public class PersonFiles {

    private final PeopleQueries people;
    private final MergeRepository merges;
    private final AuditTrail audit;

    PersonFiles(PeopleQueries people, MergeRepository merges, AuditTrail audit) {
        this.people = people;
        this.merges = merges;
        this.audit = audit;
    }

    /** Its numbers are to be shown masked. */
    public PersonFile open(Scope scope, PersonId id) {
        return read(scope, id, "people.audit.sawFile");
    }

    /** Its numbers are to be shown whole: a deed of its own in the trail. */
    public PersonFile openNumbers(Scope scope, PersonId id) {
        return read(scope, id, "people.audit.sawNumbers");
    }

    private PersonFile read(Scope scope, PersonId id, String deed) {
        var person = people.find(scope, id).orElseThrow(() -> new NotFound("person"));
        var household = people.household(scope, person).stream()
                .filter(member -> !member.id().equals(id))
                .toList();
        var known = merges.of(id);
        var shown = Stream.of(
                        Stream.of(id.value()),
                        household.stream().map(member -> member.id().value()),
                        known.stream().map(merge -> merge.merged().value()))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
        audit.saw(scope, deed, shown);
        return new PersonFile(person, people.phones(scope, id), household, people.addresses(scope, id), known);
    }
}
