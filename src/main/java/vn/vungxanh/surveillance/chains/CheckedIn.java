package vn.vungxanh.surveillance.chains;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.presence.Place;
import vn.vungxanh.surveillance.presence.Places;
import vn.vungxanh.surveillance.presence.PresenceIndex;
import vn.vungxanh.surveillance.presence.Subjects;
import vn.vungxanh.surveillance.tracing.ContactDefinitions;

/** Where a case checked in while it may have caught the disease or passed it on. */
@Component
class CheckedIn {

    private final PresenceIndex index;
    private final Subjects subjects;
    private final Places places;
    private final ContactDefinitions definitions;
    private final Clock clock;

    CheckedIn(PresenceIndex index, Subjects subjects, Places places, ContactDefinitions definitions, Clock clock) {
        this.index = index;
        this.subjects = subjects;
        this.places = places;
        this.definitions = definitions;
        this.clock = clock;
    }

    List<Movement.Stay> of(Illness illness) {
        var definition = definitions.inForce(illness.disease(), illness.anchorOn());
        var terms = definition.copresenceTerms();
        var from = Vietnam.startOf(illness.anchorOn().minusDays(terms.exposedDays()));
        var latest = Vietnam.startOf(illness.anchorOn().plusDays(terms.daysAfter() + 1L));
        var now = clock.instant();
        var to = latest.isBefore(now) ? latest : now;
        var stays = new ArrayList<vn.vungxanh.surveillance.copresence.Stay>();
        for (var number : subjects.allNumbersOf(illness.person())) {
            stays.addAll(
                    index.current().stays(number, from.getEpochSecond(), to.getEpochSecond(), definition.copresence()));
        }
        var numbers = new HashSet<Integer>();
        stays.forEach(stay -> numbers.add(stay.place()));
        var known = new HashMap<>(places.byNumbers(numbers));
        var found = new ArrayList<Movement.Stay>();
        for (var stay : stays) {
            Place place = known.get(stay.place());
            if (place != null && stay.to() > stay.from()) {
                found.add(new Movement.Stay(
                        stay.stated() ? Movement.Said.CHECK_IN : Movement.Said.CHECK_IN_ONLY,
                        Instant.ofEpochSecond(stay.from()),
                        Instant.ofEpochSecond(stay.to()),
                        place.id().value(),
                        place.name(),
                        place.latitude(),
                        place.longitude(),
                        null,
                        null,
                        List.of(),
                        0));
            }
        }
        return found;
    }
}
