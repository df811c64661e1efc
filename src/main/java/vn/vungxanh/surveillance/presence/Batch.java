package vn.vungxanh.surveillance.presence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.vungxanh.surveillance.presence.Parcel.Fate;

/** All that waits, as one transaction: each id once, the first one stands. */
final class Batch {

    private final List<Parcel> parcels;
    private final Map<EventId, Visit> visits = new LinkedHashMap<>();
    private final Map<EventId, Nearness> encounters = new LinkedHashMap<>();

    Batch(List<Parcel> parcels) {
        this.parcels = parcels;
        for (var parcel : parcels) {
            var index = 0;
            for (var event : parcel.events()) {
                parcel.decide(index, Fate.STORED);
                var first = event instanceof Visit visit
                        ? visits.putIfAbsent(visit.id(), visit)
                        : encounters.putIfAbsent(event.id(), (Nearness) event);
                if (first != null) {
                    parcel.decide(index, first.sameAs(event) ? Fate.DUPLICATE : Fate.CONTRADICTS);
                }
                index++;
            }
        }
    }

    List<Visit> visits() {
        return new ArrayList<>(visits.values());
    }

    List<Nearness> encounters() {
        return new ArrayList<>(encounters.values());
    }

    Collection<EventId> visitIds() {
        return visits.keySet();
    }

    Collection<EventId> encounterIds() {
        return encounters.keySet();
    }

    /** Takes out what the record holds already. */
    void drop(Map<EventId, Event> knownVisits, Map<EventId, Event> knownEncounters) {
        for (var parcel : parcels) {
            var index = 0;
            for (var event : parcel.events()) {
                var known = (event instanceof Visit ? knownVisits : knownEncounters).get(event.id());
                if (known != null) {
                    parcel.decide(index, known.sameAs(event) ? Fate.DUPLICATE : Fate.CONTRADICTS);
                }
                index++;
            }
        }
        visits.keySet().removeAll(knownVisits.keySet());
        encounters.keySet().removeAll(knownEncounters.keySet());
    }

    void settled() {
        parcels.forEach(Parcel::settled);
    }

    void failed(RuntimeException why) {
        parcels.forEach(parcel -> parcel.failed(why));
    }
}
