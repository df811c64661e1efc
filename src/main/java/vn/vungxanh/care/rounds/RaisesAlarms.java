package vn.vungxanh.care.rounds;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.foundation.people.Person;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.kernel.Vietnam;

/** Compares what was seen with the table of red flags and tells it in the same transaction. */
@Component
class RaisesAlarms {

    private final RedFlags flags;
    private final AlarmRepository alarms;
    private final PeopleQueries people;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    RaisesAlarms(
            RedFlags flags, AlarmRepository alarms, PeopleQueries people, ApplicationEventPublisher news, Clock clock) {
        this.flags = flags;
        this.alarms = alarms;
        this.people = people;
        this.news = news;
        this.clock = clock;
    }

    List<UUID> raise(Scope scope, Map<NewObservation, Watch> fresh, Instant now) {
        var sights = fresh.keySet().stream()
                .filter(seen -> !seen.vitals().equals(Vitals.WELL))
                .toList();
        if (sights.isEmpty()) {
            return List.of();
        }
        var known = people.findAll(
                scope,
                sights.stream().map(seen -> watchOf(fresh, seen).person()).toList());
        var raised = new TreeMap<Integer, List<UUID>>();
        for (var seen : sights) {
            var watch = watchOf(fresh, seen);
            var person = new Watched(
                    watch.disease(),
                    watch.reason(),
                    watch.vulnerable(),
                    birthYear(known, watch.person()),
                    Vietnam.dayOf(seen.observedAt()));
            var red = flags.seen(person, seen.vitals());
            if (!red.isEmpty()) {
                var alarm = alarms.raise(TimeOrderedId.next(clock), watch, seen.id(), red, now);
                raised.computeIfAbsent(watch.unit().value(), unit -> new ArrayList<>())
                        .add(alarm);
            }
        }
        raised.forEach((unit, ids) -> news.publishEvent(new RedFlagRaised(List.copyOf(ids), unit, now)));
        return raised.values().stream().flatMap(List::stream).toList();
    }

    private static Watch watchOf(Map<NewObservation, Watch> fresh, NewObservation seen) {
        return Objects.requireNonNull(fresh.get(seen));
    }

    private static @Nullable Integer birthYear(Map<PersonId, Person> known, PersonId id) {
        var person = known.get(id);
        return person == null ? null : person.birthYear();
    }
}
