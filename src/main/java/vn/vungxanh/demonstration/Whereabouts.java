package vn.vungxanh.demonstration;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.surveillance.presence.CheckIn;
import vn.vungxanh.surveillance.presence.Encounter;
import vn.vungxanh.surveillance.presence.Groups;
import vn.vungxanh.surveillance.presence.Intake;
import vn.vungxanh.surveillance.presence.Itineraries;
import vn.vungxanh.surveillance.presence.Membership;
import vn.vungxanh.surveillance.presence.NewGroup;
import vn.vungxanh.surveillance.presence.NewPlace;
import vn.vungxanh.surveillance.presence.PlaceId;
import vn.vungxanh.surveillance.presence.Places;
import vn.vungxanh.surveillance.presence.Stop;

/** Enters where people were, through the doors of the presence room. */
@Component
class Whereabouts {

    private static final LocalDate TERM = LocalDate.of(2021, 1, 18);

    private final Places places;
    private final Groups groups;
    private final Intake intake;
    private final Itineraries itineraries;
    private final Units units;

    Whereabouts(Places places, Groups groups, Intake intake, Itineraries itineraries, Units units) {
        this.places = places;
        this.groups = groups;
        this.intake = intake;
        this.itineraries = itineraries;
        this.units = units;
    }

    /** Classes and work teams; entered again they would be there twice. */
    void enrol(Scope scope, Loaded loaded) {
        for (var circle : loaded.movements().circles()) {
            var group = groups.form(
                    scope, new NewGroup(circle.kind(), circle.name(), null, loaded.commune(circle.commune())));
            groups.enrol(
                    scope,
                    group.id(),
                    circle.members().stream()
                            .map(member -> new Membership(loaded.person(member), TERM, null))
                            .toList());
        }
    }

    /** What telephones and cases reported: when it returns, it is on disk. Entered again, it changes nothing. */
    void report(Scope scope, Loaded loaded) {
        var movements = loaded.movements();
        places.registerAll(
                scope,
                movements.spots().stream().map(spot -> place(spot, loaded)).toList());
        intake.checkIns(
                scope,
                movements.visits().stream().map(visit -> checkIn(visit, loaded)).toList());
        intake.encounters(
                scope,
                movements.heard().stream()
                        .map(heard -> encounter(heard, loaded))
                        .toList());
        movements
                .itineraries()
                .forEach((patient, stops) -> itineraries.record(
                        scope,
                        loaded.illness(patient),
                        stops.stream().map(Whereabouts::stop).toList()));
    }

    private NewPlace place(Spot spot, Loaded loaded) {
        var commune = units.get(loaded.commune(spot.commune()));
        return new NewPlace(
                spot.id(),
                spot.name() + ", " + commune.name(),
                spot.kind(),
                commune.id(),
                commune.latitude(),
                commune.longitude(),
                spot.closed(),
                spot.capacity());
    }

    private static CheckIn checkIn(Visit visit, Loaded loaded) {
        return new CheckIn(
                visit.id().toString(),
                loaded.person(visit.person()),
                new PlaceId(visit.spot().id()),
                visit.in(),
                visit.out());
    }

    private static Encounter encounter(Heard heard, Loaded loaded) {
        return new Encounter(
                heard.id().toString(),
                loaded.person(heard.first()),
                loaded.person(heard.second()),
                heard.at(),
                heard.seconds(),
                heard.attenuationDb());
    }

    private static Stop stop(Visit visit) {
        return new Stop(new PlaceId(visit.spot().id()), null, null, null, visit.in(), visit.out(), "xe máy", null);
    }
}
