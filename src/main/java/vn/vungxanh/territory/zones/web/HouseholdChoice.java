package vn.vungxanh.territory.zones.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.foundation.people.Person;
import vn.vungxanh.kernel.SearchKey;

/** Single households of a zone: named by one of their people, by name, document or telephone number, one a line. */
@Component
@Transactional
class HouseholdChoice {

    private static final int MOST = 50;

    private final PeopleQueries people;
    private final Units units;
    private final AuditTrail audit;

    HouseholdChoice(PeopleQueries people, Units units, AuditTrail audit) {
        this.audit = audit;
        this.people = people;
        this.units = units;
    }

    /** Those chosen and those named. A line that leads to no household of the commune, or to several, is a problem. */
    List<UUID> read(Scope scope, UnitId unit, Typed typed) {
        var chosen = new LinkedHashSet<UUID>();
        typed.all("household").forEach(id -> chosen.add(UUID.fromString(id)));
        for (var line : typed.lines("householdOf")) {
            var found = named(scope, unit, line);
            if (found.size() == 1) {
                chosen.addAll(found);
            } else {
                typed.problem(found.isEmpty() ? "householdUnknown" : "householdAmbiguous", line);
            }
        }
        return List.copyOf(chosen);
    }

    /** Who lives in each, for the form; of a household that the reader may not see, nothing. */
    Map<UUID, String> labels(Scope scope, List<UUID> chosen) {
        var labels = new LinkedHashMap<UUID, String>();
        var seen = new ArrayList<UUID>();
        for (var household : chosen) {
            var members = people.household(scope, household);
            members.forEach(member -> seen.add(member.id().value()));
            labels.put(
                    household,
                    members.stream().map(Person::fullName).collect(Collectors.joining(", "))
                            + members.stream()
                                    .map(Person::hamlet)
                                    .filter(hamlet -> hamlet != null && !hamlet.isBlank())
                                    .findFirst()
                                    .map(" · "::concat)
                                    .orElse(""));
        }
        audit.saw(scope, "zones.audit.HOUSEHOLD_SEEN", seen);
        return labels;
    }

    private Set<UUID> named(Scope scope, UnitId unit, String line) {
        var here = units.jurisdiction(unit);
        var candidates = people.search(scope, line, MOST).stream()
                .filter(person -> person.householdId() != null && here.covers(person.residence()))
                .toList();
        var exact = candidates.stream()
                .filter(person -> SearchKey.of(person.fullName()).equals(SearchKey.of(line)))
                .toList();
        return (exact.isEmpty() ? candidates : exact)
                .stream().map(Person::householdId).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
