package vn.vungxanh.territory.checkins;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.AuditTrail;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.foundation.people.PeopleQueries;
import vn.vungxanh.foundation.people.Person;
import vn.vungxanh.foundation.people.PersonId;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.SearchKey;
import vn.vungxanh.kernel.Slice;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.presence.Place;
import vn.vungxanh.surveillance.presence.PlaceKind;
import vn.vungxanh.surveillance.presence.Places;
import vn.vungxanh.surveillance.presence.Sighting;
import vn.vungxanh.surveillance.presence.Sightings;

/** Places that take check-ins, and who came. */
@Component
@Transactional(readOnly = true)
public class CheckinQueries {

    static final int LINES = 50;

    private final CheckPlaceRepository details;
    private final Places places;
    private final Sightings sightings;
    private final PeopleQueries people;
    private final AuditTrail audit;
    private final Units units;
    private final Clock clock;

    CheckinQueries(
            CheckPlaceRepository details,
            Places places,
            Sightings sightings,
            PeopleQueries people,
            AuditTrail audit,
            Units units,
            Clock clock) {
        this.details = details;
        this.places = places;
        this.sightings = sightings;
        this.people = people;
        this.audit = audit;
        this.units = units;
        this.clock = clock;
    }

    /** By name; what today brought is counted for the lines of this page only. */
    public Slice<PlaceLine> places(Scope scope, UnitId within, String text, @Nullable PlaceKind kind, int page) {
        var key = SearchKey.of(text);
        var matching = within(within).stream()
                .filter(each -> (kind == null || each.place().kind() == kind)
                        && SearchKey.of(each.place().name()).contains(key))
                .toList();
        var shown =
                matching.stream().skip((long) (page - 1) * LINES).limit(LINES).toList();
        var counts = sightings.counts(
                scope,
                shown.stream().map(each -> each.place().number()).toList(),
                Vietnam.startOf(today()),
                endOfToday());
        var lines = shown.stream()
                .map(each -> new PlaceLine(
                        each.place(),
                        each.details(),
                        units.get(each.details().unit()).name(),
                        counts.getOrDefault(each.place().number(), 0L)))
                .toList();
        return new Slice<>(lines, matching.size(), page, LINES);
    }

    /** Where staff may scan now. */
    public List<Place> open(Scope scope) {
        return within(scope.home()).stream()
                .filter(each -> each.details().closedAt() == null)
                .map(Both::place)
                .toList();
    }

    private record Both(PlaceDetails details, Place place) {}

    /** By name. */
    private List<Both> within(UnitId unit) {
        var area = units.jurisdiction(unit);
        var own =
                details.all().stream().filter(each -> area.covers(each.unit())).toList();
        var known = places.byIds(own.stream().map(PlaceDetails::id).toList());
        return own.stream()
                .flatMap(each -> Optional.ofNullable(known.get(each.id())).map(place -> new Both(each, place)).stream())
                .sorted(Comparator.comparing(each -> SearchKey.of(each.place().name())))
                .toList();
    }

    /** The places of the unit that take check-ins, and how many each had on this day until then. */
    public Day day(Scope scope, UnitId within, Instant until) {
        var open = within(within).stream()
                .filter(each -> each.details().closedAt() == null)
                .map(Both::place)
                .toList();
        var from = Vietnam.startOf(Vietnam.dayOf(until));
        var counts = sightings.counts(scope, open.stream().map(Place::number).toList(), from, until.plusSeconds(1));
        var lines = new LinkedHashMap<Place, Long>();
        open.forEach(place -> lines.put(place, counts.getOrDefault(place.number(), 0L)));
        return new Day(lines);
    }

    public record Day(Map<Place, Long> lines) {

        public int places() {
            return lines.size();
        }

        public long checkIns() {
            return lines.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    public PlaceLine place(Scope scope, UUID id) {
        var own = details.find(id).orElseThrow(() -> new NotFound("place"));
        var place = Optional.ofNullable(places.byIds(List.of(id)).get(id)).orElseThrow(() -> new NotFound("place"));
        var counts = sightings.counts(scope, List.of(place.number()), Vietnam.startOf(today()), endOfToday());
        return new PlaceLine(place, own, units.fullName(own.unit()), counts.getOrDefault(place.number(), 0L));
    }

    /** Who checked in on a day; whoever lives outside the reader's jurisdiction is counted but not named. */
    @Transactional
    public Slice<Guest> guests(Scope scope, UUID id, LocalDate day, int page) {
        var line = place(scope, id);
        var from = Vietnam.startOf(day);
        var to = Vietnam.startOf(day.plusDays(1));
        var seen = sightings.at(scope, line.place(), from, to, (page - 1) * LINES, LINES);
        var total = sightings.counts(scope, List.of(line.place().number()), from, to);
        var persons = people.findAll(
                scope, seen.stream().map(each -> new PersonId(each.person())).toList());
        audit.saw(
                scope,
                "checkins.audit.guests",
                persons.keySet().stream().map(PersonId::value).toList());
        var guests = seen.stream()
                .map(each -> guest(each, persons.get(new PersonId(each.person()))))
                .toList();
        return new Slice<>(guests, total.getOrDefault(line.place().number(), 0L), page, LINES);
    }

    /** Now, as everybody reads it. */
    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return Vietnam.dayOf(clock.instant());
    }

    private Instant endOfToday() {
        return Vietnam.startOf(today().plusDays(1));
    }

    private static Guest guest(Sighting seen, @Nullable Person person) {
        return new Guest(person, seen.in(), seen.out());
    }
}
