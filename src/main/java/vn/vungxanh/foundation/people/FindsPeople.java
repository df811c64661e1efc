package vn.vungxanh.foundation.people;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.shell.SearchSource;

/** Persons in the search box of the header. */
@Component
class FindsPeople implements SearchSource {

    private final PeopleQueries people;
    private final Units units;
    private final CurrentScope current;
    private final AuditTrail audit;

    FindsPeople(PeopleQueries people, Units units, CurrentScope current, AuditTrail audit) {
        this.people = people;
        this.units = units;
        this.current = current;
        this.audit = audit;
    }

    @Override
    public String titleKey() {
        return "people.title";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    @Transactional
    public List<Hit> search(String text, int limit) {
        return current.find()
                .filter(scope -> scope.may(Permission.VIEW_CASES))
                .map(scope -> hits(scope, text, limit))
                .orElse(List.of());
    }

    private List<Hit> hits(Scope scope, String text, int limit) {
        var found = people.search(scope, text, limit);
        audit.saw(
                scope,
                "people.audit.found",
                found.stream().map(person -> person.id().value()).toList());
        return found.stream().map(this::hit).toList();
    }

    private Hit hit(Person person) {
        var year = person.birthYear() == null ? "" : person.birthYear() + " · ";
        return new Hit(person.fullName(), year + units.fullName(person.residence()), "/people/" + person.id());
    }
}
