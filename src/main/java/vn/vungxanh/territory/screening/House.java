package vn.vungxanh.territory.screening;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** People who live together; somebody of no known household is one of its own. */
public record House(UUID key, String hamlet, List<Inhabitant> people) {

    public House {
        people = List.copyOf(people);
    }

    /** In the order of the lines. */
    static List<House> of(List<Inhabitant> lines) {
        var houses = new LinkedHashMap<UUID, List<Inhabitant>>();
        lines.forEach(line ->
                houses.computeIfAbsent(line.house(), key -> new ArrayList<>()).add(line));
        return houses.entrySet().stream()
                .map(each -> new House(each.getKey(), each.getValue().get(0).hamlet(), each.getValue()))
                .toList();
    }

    /** The oldest: by whose name the house is known. */
    public Inhabitant head() {
        return people.get(0);
    }

    public List<Inhabitant> open() {
        return people.stream().filter(Inhabitant::open).toList();
    }

    public boolean done() {
        return people.stream().noneMatch(Inhabitant::open);
    }

    public boolean flagged() {
        return people.stream().anyMatch(person -> person.outcome() == Outcome.SYMPTOMS);
    }
}
