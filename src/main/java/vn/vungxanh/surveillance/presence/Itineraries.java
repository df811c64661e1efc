package vn.vungxanh.surveillance.presence;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.kernel.TimeOrderedId;
import vn.vungxanh.surveillance.cases.CaseId;
import vn.vungxanh.surveillance.cases.CaseQueries;

/**
 * Where a case was. A stop at a registered place is a stay like any check-in, so that traces find whom the case met there;
 * words and points on the map are for people to read.
 */
@Component
@Transactional
public class Itineraries {

    private final ItineraryRepository stops;
    private final CaseQueries cases;
    private final KnownPlaces places;
    private final Intake intake;
    private final AuditTrail audit;
    private final Clock clock;

    Itineraries(
            ItineraryRepository stops,
            CaseQueries cases,
            KnownPlaces places,
            Intake intake,
            AuditTrail audit,
            Clock clock) {
        this.stops = stops;
        this.cases = cases;
        this.places = places;
        this.intake = intake;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The whole itinerary; what was recorded before is replaced, and a stay that is not in it any more meets nobody.
     *
     * @return for each stop at a registered place what became of its stay, in their order
     */
    public List<Receipt> record(Scope scope, CaseId id, List<Stop> itinerary) {
        var illness = cases.open(scope, id);
        itinerary.forEach(Itineraries::check);
        places.meet(itinerary.stream()
                .map(Stop::place)
                .filter(java.util.Objects::nonNull)
                .map(PlaceId::value)
                .toList());
        var at = clock.instant();
        var changes = new StayChanges(illness, stops.of(id), itinerary, at);
        stops.replace(id, at);
        var ordinal = 0;
        for (var stop : itinerary) {
            stops.add(
                    TimeOrderedId.next(clock),
                    id,
                    illness.unit().value(),
                    ordinal++,
                    stop,
                    number(stop.place()),
                    at,
                    scope.staff().value());
        }
        audit.wrote(scope, "presence.audit.itinerary", illness.person().value(), null);
        return changes.receipts(intake.checkIns(scope, changes.toSend()));
    }

    /** In the order of time; the reader opens the case and is recorded as such. */
    public List<Stop> of(Scope scope, CaseId id) {
        cases.open(scope, id);
        return stops.of(id);
    }

    private static void check(Stop stop) {
        PresenceRule.STOP_WITHOUT_PLACE.brokenIf(stop.place() == null && blank(stop.what()) && stop.latitude() == null);
        PresenceRule.BAD_COORDINATES.brokenIf(!Places.onEarth(stop.latitude(), stop.longitude()));
        PresenceRule.STOP_ENDS_BEFORE_IT_BEGINS.brokenIf(
                stop.to() != null && stop.to().isBefore(stop.from()));
    }

    private @Nullable Integer number(@Nullable PlaceId place) {
        var spot = place == null ? null : places.of(place.value());
        PresenceRule.UNKNOWN_PLACE.brokenIf(place != null && spot == null);
        return spot == null ? null : spot.number();
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
