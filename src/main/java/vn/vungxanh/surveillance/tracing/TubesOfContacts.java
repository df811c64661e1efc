package vn.vungxanh.surveillance.tracing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.vungxanh.surveillance.tracing.SampleRepository.Taken;

/** Brings what tubes say of contacts beside their levels. To be asked across borders: a tube is taken anywhere. */
@Component
class TubesOfContacts {

    private final SampleRepository samples;
    private final SurvivorRepository survivors;

    TubesOfContacts(SampleRepository samples, SurvivorRepository survivors) {
        this.samples = samples;
        this.survivors = survivors;
    }

    void taken(Collection<UUID> tests) {
        keep(samples.ofTests(tests));
    }

    /** Of contacts who were sampled before anybody named them: what was taken since they were exposed. */
    void takenOf(String disease, Map<UUID, Instant> exposedAt) {
        keep(samples.ofPersons(exposedAt.keySet(), disease).stream()
                .filter(each -> !each.at().isBefore(exposedAt.getOrDefault(each.person(), Instant.MAX)))
                .toList());
    }

    private void keep(List<Taken> taken) {
        if (taken.isEmpty()) {
            return;
        }
        var persons = taken.stream().map(Taken::person).collect(Collectors.toSet());
        var merged = survivors.of(persons);
        var contacts = samples.contactsAmong(
                Stream.concat(persons.stream(), merged.values().stream()).collect(Collectors.toSet()));
        var ofContacts = taken.stream()
                .filter(each -> contacts.getOrDefault(each.disease(), Set.of())
                        .contains(merged.getOrDefault(each.person(), each.person())))
                .toList();
        samples.add(ofContacts);
        ofContacts.stream()
                .collect(Collectors.groupingBy(Taken::disease, Collectors.mapping(Taken::person, Collectors.toSet())))
                .forEach(samples::addUp);
    }
}
