package vn.vungxanh.surveillance.chains;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.presence.Itineraries;
import vn.vungxanh.surveillance.presence.Places;
import vn.vungxanh.surveillance.presence.Stop;

/** The movement of a case from its itinerary and its check-ins, with the contacts that were declared for each day of a stop. */
@Component
@Transactional
public class Movements {

    private final Itineraries itineraries;
    private final CheckedIn checkedIn;
    private final Places places;
    private final IllnessRepository illnesses;
    private final NetworkRepository contacts;
    private final PeopleQueries people;
    private final AcrossBorders whole;
    private final AuditTrail audit;

    Movements(
            Itineraries itineraries,
            CheckedIn checkedIn,
            Places places,
            IllnessRepository illnesses,
            NetworkRepository contacts,
            PeopleQueries people,
            AcrossBorders whole,
            AuditTrail audit) {
        this.itineraries = itineraries;
        this.checkedIn = checkedIn;
        this.places = places;
        this.illnesses = illnesses;
        this.contacts = contacts;
        this.people = people;
        this.whole = whole;
        this.audit = audit;
    }

    public Movement of(Scope scope, UUID caseId) {
        var illness = illnesses.find(List.of(caseId)).stream().findFirst().orElseThrow(() -> new NotFound("case"));
        var met = whole.call(() -> contacts.from(illness.disease(), List.of(illness.person())));
        var stays = new ArrayList<Movement.Stay>();
        for (var stop : itineraries.of(scope, new CaseId(caseId))) {
            stays.add(stay(scope, stop, met));
        }
        stays.addAll(checkedIn.of(illness));
        stays.sort(Comparator.comparing(Movement.Stay::from));
        return new Movement(illness, stays);
    }

    private Movement.Stay stay(Scope scope, Stop stop, List<NetworkRepository.Meeting> met) {
        var there = met.stream()
                .filter(meeting -> during(meeting, stop.from(), stop.to()))
                .map(NetworkRepository.Meeting::to)
                .distinct()
                .toList();
        var known = people.findAll(scope, there.stream().map(PersonId::new).toList());
        audit.saw(
                scope,
                "chains.audit.seen",
                known.keySet().stream().map(PersonId::value).toList());
        var place = stop.place() == null ? null : places.find(stop.place()).orElse(null);
        return new Movement.Stay(
                Movement.Said.ITINERARY,
                stop.from(),
                stop.to(),
                place == null ? null : place.id().value(),
                place == null ? String.valueOf(stop.what() == null ? "" : stop.what()) : place.name(),
                place != null && stop.latitude() == null ? place.latitude() : stop.latitude(),
                place != null && stop.longitude() == null ? place.longitude() : stop.longitude(),
                stop.transport(),
                stop.note(),
                known.values().stream()
                        .map(person -> new Movement.Met(person.id().value(), person.fullName()))
                        .toList(),
                there.size() - known.size());
    }

    private static boolean during(NetworkRepository.Meeting meeting, Instant from, @Nullable Instant to) {
        var last = Vietnam.dayOf(to == null ? from : to);
        return !meeting.on().isBefore(Vietnam.dayOf(from)) && !meeting.on().isAfter(last);
    }
}
