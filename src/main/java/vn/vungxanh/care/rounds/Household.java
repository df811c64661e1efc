package vn.vungxanh.care.rounds;

import java.util.List;
import java.util.stream.Collectors;

/** Those who are visited in one go. */
public record Household(String key, String place, List<RoundLine> people) {

    public Household {
        people = List.copyOf(people);
    }

    public boolean done() {
        return people.stream().allMatch(RoundLine::done);
    }

    public boolean late() {
        return people.stream().anyMatch(RoundLine::late);
    }

    public boolean alarmed() {
        return people.stream().anyMatch(line -> line.alarm() != null);
    }

    public List<RoundLine> due() {
        return people.stream().filter(line -> !line.done()).toList();
    }

    /** The oldest, by whom neighbours know the house. */
    public RoundLine head() {
        return people.get(0);
    }

    /** In the order of the lines, the oldest of each first. */
    static List<Household> of(List<RoundLine> lines) {
        var byKey = lines.stream()
                .collect(
                        Collectors.groupingBy(RoundLine::household, java.util.LinkedHashMap::new, Collectors.toList()));
        return byKey.entrySet().stream()
                .map(each -> new Household(each.getKey(), each.getValue().get(0).place(), each.getValue()))
                .toList();
    }
}
