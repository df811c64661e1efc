package vn.vungxanh.surveillance.presence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.surveillance.copresence.ContactRule;

/** The door for who was at a place, and where somebody just was. Names are for the room of people to say. */
@Component
public class Sightings {

    /** Names no kind of place: a stay without an end lasts no time. */
    private static final ContactRule AS_TOLD = new ContactRule(1, 0, 1, 0, 0, 0, Map.of(), Map.of());

    private final SightingRepository sightings;
    private final Subjects subjects;
    private final PresenceIndex index;

    Sightings(SightingRepository sightings, Subjects subjects, PresenceIndex index) {
        this.sightings = sightings;
        this.subjects = subjects;
        this.index = index;
    }

    /** Check-ins by number of the place; places without any are left out. In the reader's jurisdiction. */
    @Transactional(readOnly = true)
    public Map<Integer, Long> counts(Scope scope, Collection<Integer> places, Instant from, Instant to) {
        return places.isEmpty()
                ? Map.of()
                : sightings.counts(places, from.getEpochSecond(), to.getEpochSecond()).stream()
                        .collect(Collectors.toMap(SightingRepository.Count::place, SightingRepository.Count::checkIns));
    }

    /** The latest first. The reader's transaction should leave the audit row for the persons. */
    @Transactional(readOnly = true)
    public List<Sighting> at(Scope scope, Place place, Instant from, Instant to, int offset, int limit) {
        var rows = sightings.at(place.number(), from.getEpochSecond(), to.getEpochSecond(), offset, limit);
        var persons = subjects.personsOf(
                rows.stream().map(SightingRepository.Row::person).toList());
        return rows.stream()
                .filter(row -> persons.containsKey(row.person()))
                .map(row -> new Sighting(
                        Objects.requireNonNull(persons.get(row.person())),
                        row.place(),
                        Instant.ofEpochSecond(row.came()),
                        row.went() == null ? null : Instant.ofEpochSecond(row.went())))
                .toList();
    }

    /** Where somebody was, from the index, by begin. For the program's own checks: no page shows it. */
    public List<Sighting> of(UUID person, Instant from, Instant to) {
        var number = subjects.numbersOf(List.of(person)).get(person);
        if (number == null) {
            return List.of();
        }
        return index.current().stays(number, from.getEpochSecond(), to.getEpochSecond(), AS_TOLD).stream()
                .map(stay -> new Sighting(
                        person,
                        stay.place(),
                        Instant.ofEpochSecond(stay.from()),
                        stay.stated() ? Instant.ofEpochSecond(stay.to()) : null))
                .toList();
    }
}
