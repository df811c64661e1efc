package vn.vungxanh.surveillance.presence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** People as the numbers that the record and the index know. A number is never given to another person. */
@Component
public class Subjects {

    private final SubjectRepository subjects;
    private final WholeSight sight;
    private final PersonNumbers met = new PersonNumbers();
    private final Object meeting = new Object();

    Subjects(SubjectRepository subjects, WholeSight sight) {
        this.subjects = subjects;
        this.sight = sight;
    }

    /** Gives a number to who has none; who is not in the register gets none and is left out. */
    public Map<UUID, Integer> numbersOf(Collection<UUID> persons) {
        meet(persons);
        var numbers = new HashMap<UUID, Integer>();
        for (var person : persons) {
            var number = met.of(person);
            if (number != 0) {
                numbers.put(person, number);
            }
        }
        return numbers;
    }

    /** The person who goes on after mergers. Whether the caller may see that person is for the room of people to say. */
    public Map<Integer, UUID> personsOf(Collection<Integer> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : sight.call(() -> subjects.survivors(numbers)).stream()
                        .collect(Collectors.toMap(SubjectRepository.Known::number, SubjectRepository.Known::person));
    }

    /** Every number that means this person, also those of records merged with it; empty when nothing is known. */
    public int[] allNumbersOf(UUID person) {
        meet(Set.of(person));
        return sight.call(() -> subjects.family(person)).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    int number(UUID person) {
        return met.of(person);
    }

    int unit(int number) {
        return met.unit(number);
    }

    /** Afterwards {@link #number} knows all of these that the register knows. */
    void meet(Collection<UUID> persons) {
        if (strangers(persons).isEmpty()) {
            return;
        }
        synchronized (meeting) {
            // whoever waited here finds most of them known
            var strangers = strangers(persons);
            if (!strangers.isEmpty()) {
                sight.run(() -> {
                    remember(strangers, subjects.known(strangers));
                    if (!strangers.isEmpty()) {
                        add(strangers);
                    }
                });
            }
        }
    }

    private void add(Set<UUID> strangers) {
        var registered = new ArrayList<>(subjects.registered(strangers));
        var merged = registered.stream()
                .filter(person -> person.mergedInto() != null)
                .toList();
        var kept = merged.stream()
                .map(SubjectRepository.Registered::mergedInto)
                .filter(person -> met.of(person) == 0 && !strangers.contains(person))
                .collect(Collectors.toSet());
        if (!kept.isEmpty()) {
            registered.addAll(subjects.registered(kept));
        }
        remember(strangers, subjects.add(registered));
        if (!strangers.isEmpty()) {
            remember(strangers, subjects.known(strangers)); // another program was quicker
        }
        if (!merged.isEmpty()) {
            subjects.follow(
                    merged.stream().map(SubjectRepository.Registered::person).toList());
        }
    }

    private Set<UUID> strangers(Collection<UUID> persons) {
        var strangers = new HashSet<UUID>();
        for (var person : persons) {
            if (met.of(person) == 0) {
                strangers.add(person);
            }
        }
        return strangers;
    }

    private void remember(Set<UUID> strangers, List<SubjectRepository.Known> found) {
        for (var known : found) {
            met.add(known.person(), known.number(), known.unit());
            strangers.remove(known.person());
        }
    }
}
