package vn.vungxanh.demonstration;

import java.time.Instant;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.surveillance.presence.PlaceId;
import vn.vungxanh.surveillance.presence.PlaceKind;
import vn.vungxanh.surveillance.presence.Places;
import vn.vungxanh.territory.checkins.Arrival;
import vn.vungxanh.territory.checkins.Arrivals;
import vn.vungxanh.territory.checkins.CheckPlaces;
import vn.vungxanh.territory.checkins.OpeningHours;
import vn.vungxanh.territory.checkins.PostedPlaces;
import vn.vungxanh.territory.checkins.Source;

/** Places with posters in three communes, and who checked in there this morning; a few of them cannot be true. */
@Component
class Posters {

    private static final List<String> COMMUNES = List.of("03199", "03127", "03145");
    private static final int MORNING_GUESTS = 9;
    private static final Instant MARKET_OPENS = Instant.parse("2021-05-23T22:00:00Z");
    private static final Instant NIGHT = Instant.parse("2021-05-23T19:10:00Z");

    private record About(String english, LocalTime opens, LocalTime closes, String owner, boolean printed) {}

    private static final Map<PlaceKind, About> KINDS = Map.of(
            PlaceKind.MARKET, about("Central market", 5, 17, "Lò Thị Chợ", true),
            PlaceKind.SHOP, about("Bình An grocery", 6, 21, "Trần Thị Bình", true),
            PlaceKind.SERVICE, about("Post office and library", 7, 17, "Nguyễn Văn Thư", true),
            PlaceKind.CLASSROOM, about("Classroom A1, boarding school", 6, 18, "Cà Văn Giáo", true),
            PlaceKind.WORK_LINE, about("Construction team 2", 6, 18, "Vàng A Thợ", false),
            PlaceKind.HEALTH_FACILITY, about("Consulting room, health station", 0, 0, "Lường Thị Y", true),
            PlaceKind.VEHICLE, about("District bus", 4, 20, "Phạm Văn Xe", true),
            PlaceKind.EVENT, about("House of culture", 7, 22, "Giàng A Văn", false));

    private final Places places;
    private final CheckPlaces posters;
    private final PostedPlaces posted;
    private final Arrivals arrivals;
    private final Units units;

    Posters(Places places, CheckPlaces posters, PostedPlaces posted, Arrivals arrivals, Units units) {
        this.places = places;
        this.posters = posters;
        this.posted = posted;
        this.arrivals = arrivals;
        this.units = units;
    }

    /** Entered again, it changes nothing but the day of the posters. */
    void enter(Scope scope, Loaded loaded, long seed) {
        for (var spot : loaded.movements().spots()) {
            if (COMMUNES.contains(spot.commune())) {
                open(scope, spot, loaded);
            }
        }
        var chance = new Chance(seed + 2022);
        COMMUNES.forEach(commune -> morning(commune, loaded, chance));
    }

    private void open(Scope scope, Spot spot, Loaded loaded) {
        var place = places.find(new PlaceId(spot.id())).orElseThrow();
        var about = java.util.Objects.requireNonNull(KINDS.get(spot.kind()));
        var commune = units.get(loaded.commune(spot.commune())).name();
        var hours = OpeningHours.daily(about.opens(), about.closes());
        var telephone = "09120" + String.format("%05d", Math.floorMod(spot.id().hashCode(), 100_000));
        posters.open(
                scope, place, new CheckPlaces.Words(about.english() + ", " + commune, hours, about.owner(), telephone));
        if (about.printed()) {
            posters.poster(scope, spot.id());
        }
    }

    /** People whom the outbreak did not touch go to the market; one telephone reports a shop in the middle of the night. */
    private void morning(String commune, Loaded loaded, Chance chance) {
        var touched = new HashSet<>(loaded.outbreak().sampledAt().keySet());
        loaded.outbreak()
                .patients()
                .forEach(patient -> touched.add(patient.person().number()));
        loaded.outbreak().meetings().forEach(meeting -> touched.add(meeting.to().number()));
        var guests = loaded.outbreak().residents().stream()
                .filter(person -> person.commune().equals(commune) && !touched.contains(person.number()))
                .limit(MORNING_GUESTS)
                .toList();
        for (var guest : guests) {
            var at = MARKET_OPENS.plusSeconds(60L * chance.between(2, 55));
            arrive(loaded, guest, commune, PlaceKind.MARKET, at, chance.id(at));
        }
        guests.stream()
                .limit(1)
                .forEach(guest -> arrive(loaded, guest, commune, PlaceKind.SHOP, NIGHT, chance.id(NIGHT)));
    }

    private void arrive(Loaded loaded, Resident guest, String commune, PlaceKind kind, Instant at, UUID id) {
        loaded.movements().spots().stream()
                .filter(spot -> spot.commune().equals(commune) && spot.kind() == kind)
                .findFirst()
                .ifPresent(spot -> arrivals.arrive(new Arrival(
                        id.toString(),
                        posted.open(spot.id()),
                        loaded.person(guest),
                        at,
                        null,
                        false,
                        null,
                        Source.PAGE)));
    }

    private static About about(String english, int opens, int closes, String owner, boolean printed) {
        return new About(english, LocalTime.of(opens, 0), LocalTime.of(closes, 0), owner, printed);
    }
}
