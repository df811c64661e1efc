package vn.vungxanh.surveillance.chains;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts cases, statements and contacts together. What it sees is what the transaction may see. */
@Component
class NetworkLoading {

    /** As many cases as one chain may have before the page of one case stops following it. */
    private static final int LONGEST_CHAIN = 5_000;

    private final IllnessRepository illnesses;
    private final InfectionRepository infections;
    private final NetworkRepository contacts;

    NetworkLoading(IllnessRepository illnesses, InfectionRepository infections, NetworkRepository contacts) {
        this.illnesses = illnesses;
        this.infections = infections;
        this.contacts = contacts;
    }

    /** Everybody who fell ill in these days, and their contacts where they are asked for. */
    Network between(String disease, LocalDate from, LocalDate to, boolean withContacts) {
        return put(
                disease,
                illnesses.between(disease, from, to),
                contacts.between(disease, from.minusDays(30), to),
                withContacts);
    }

    /** The chain of one case. */
    Network around(Illness illness, boolean withContacts) {
        var persons = illnesses.chainOf(illness.disease(), illness.person(), LONGEST_CHAIN);
        return put(
                illness.disease(),
                illnesses.ofPersons(illness.disease(), persons),
                contacts.from(illness.disease(), persons),
                withContacts);
    }

    private Network put(String disease, List<Illness> ill, List<NetworkRepository.Meeting> met, boolean withContacts) {
        var vertices = new ArrayList<Vertex>();
        var numbers = new HashMap<UUID, Integer>();
        for (var illness : onePerPerson(ill)) {
            numbers.put(illness.person(), vertices.size());
            vertices.add(new Vertex(illness.person(), illness, illness.unit(), 0));
        }
        if (withContacts) {
            contacts(disease, met, numbers).forEach(contact -> {
                numbers.put(contact.person(), vertices.size());
                vertices.add(contact);
            });
        }
        var links = new ArrayList<Link>();
        stated(vertices, numbers, links);
        for (var meeting : met) {
            var from = numbers.get(meeting.from());
            var to = numbers.get(meeting.to());
            if (from != null && to != null) {
                links.add(new Link(from, to, meeting.on(), meeting.setting(), meeting.evidence(), null, 1));
            }
        }
        return Network.of(vertices, links);
    }

    /** Of a person who fell ill twice the first illness counts: the drawing shows persons. */
    private static Collection<Illness> onePerPerson(List<Illness> ill) {
        var first = new LinkedHashMap<UUID, Illness>();
        ill.stream()
                .sorted(Comparator.comparing(Illness::anchorOn).thenComparing(Illness::id))
                .forEach(illness -> first.putIfAbsent(illness.person(), illness));
        return first.values();
    }

    private List<Vertex> contacts(String disease, List<NetworkRepository.Meeting> met, Map<UUID, Integer> cases) {
        var found = new HashMap<UUID, NetworkRepository.Meeting>();
        met.stream()
                .filter(meeting -> !cases.containsKey(meeting.to()))
                .forEach(meeting -> found.putIfAbsent(meeting.to(), meeting));
        var levels = contacts.levels(disease, found.keySet());
        return found.values().stream()
                .sorted(Comparator.comparing(NetworkRepository.Meeting::to))
                .map(meeting -> new Vertex(meeting.to(), null, meeting.unit(), levels.getOrDefault(meeting.to(), -1)))
                .toList();
    }

    private void stated(List<Vertex> vertices, Map<UUID, Integer> numbers, List<Link> links) {
        var persons = new HashMap<UUID, UUID>();
        for (var vertex : vertices) {
            var illness = vertex.illness();
            if (illness != null) {
                persons.put(illness.id(), vertex.person());
            }
        }
        for (var infection : infections.among(persons.keySet())) {
            var from = numbers.get(persons.get(infection.infector()));
            var to = numbers.get(persons.get(infection.infected()));
            if (from != null && to != null) {
                links.add(new Link(from, to, infection.exposedOn(), infection.setting(), null, infection, 0));
            }
        }
    }
}
