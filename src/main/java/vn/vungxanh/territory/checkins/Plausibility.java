package vn.vungxanh.territory.checkins;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.surveillance.presence.Place;
import vn.vungxanh.surveillance.presence.Places;
import vn.vungxanh.surveillance.presence.Sighting;
import vn.vungxanh.surveillance.presence.Sightings;
import vn.vungxanh.territory.checkins.Limits.Limit;

/** Looks whether an arrival can be true. Says no more than doubts: nothing is thrown away here. */
@Component
class Plausibility {

    private static final Duration AROUND = Duration.ofHours(3);
    private static final double EARTH_KM = 6371;

    private final Sightings sightings;
    private final Places places;
    private final Rates byPlace = new Rates(60);
    private final Rates byDevice = new Rates(600);

    Plausibility(Sightings sightings, Places places) {
        this.sightings = sightings;
        this.places = places;
    }

    Set<Doubt> doubts(Arrival arrival) {
        var doubts = EnumSet.noneOf(Doubt.class);
        var place = arrival.at().place();
        var kind = place.kind();
        var in = arrival.in();
        var leeway = Duration.ofMinutes(Limits.of(Limit.LEEWAY_MINUTES, kind, in));
        if (!arrival.at().hours().include(in, leeway)) {
            doubts.add(Doubt.CLOSED);
        }
        if (byPlace.count(place.id(), in) > Limits.of(Limit.PLACE_PER_MINUTE, kind, in)) {
            doubts.add(Doubt.TOO_MANY_HERE);
        }
        var device = arrival.device();
        if (device != null && byDevice.count(device, in) > Limits.of(Limit.DEVICE_PER_TEN_MINUTES, kind, in)) {
            doubts.add(Doubt.TOO_MANY_BY_DEVICE);
        }
        if (tooFar(arrival)) {
            doubts.add(Doubt.TOO_FAR);
        }
        return doubts;
    }

    private boolean tooFar(Arrival arrival) {
        var here = arrival.at().place();
        if (here.latitude() == null) {
            return false;
        }
        var elsewhere = sightings
                .of(arrival.person(), arrival.in().minus(AROUND), arrival.in().plus(AROUND))
                .stream()
                .filter(sighting -> sighting.place() != here.number())
                .toList();
        if (elsewhere.isEmpty()) {
            return false;
        }
        var known = places.byNumbers(elsewhere.stream().map(Sighting::place).toList());
        return elsewhere.stream().anyMatch(sighting -> tooFast(here, known.get(sighting.place()), sighting, arrival));
    }

    private static boolean tooFast(Place here, @Nullable Place there, Sighting sighting, Arrival arrival) {
        if (there == null) {
            return false;
        }
        var km = kilometres(here, there);
        var fastest = Limits.of(Limit.FASTEST_KMH, here.kind(), arrival.in());
        var seconds = apart(sighting, arrival.in());
        return km >= Limits.of(Limit.LEAST_KM, here.kind(), arrival.in()) && km * 3600 > fastest * (double) seconds;
    }

    /** Seconds between the arrival and the nearer end of the stay; none when it falls into it. */
    private static long apart(Sighting sighting, Instant in) {
        var end = sighting.out() == null ? sighting.in() : sighting.out();
        if (in.isBefore(sighting.in())) {
            return Duration.between(in, sighting.in()).toSeconds();
        }
        return in.isAfter(end) ? Duration.between(end, in).toSeconds() : 0;
    }

    private static double kilometres(Place one, Place other) {
        var ends = List.of(one, other).stream()
                .filter(place -> place.latitude() != null && place.longitude() != null)
                .map(place -> new double[] {
                    Math.toRadians(number(place.latitude())), Math.toRadians(number(place.longitude()))
                })
                .toList();
        if (ends.size() < 2) {
            return 0;
        }
        var from = ends.get(0);
        var to = ends.get(1);
        var x = (to[1] - from[1]) * Math.cos((from[0] + to[0]) / 2);
        return EARTH_KM * Math.hypot(x, to[0] - from[0]);
    }

    private static double number(@Nullable Double known) {
        return known == null ? 0 : known;
    }
}
