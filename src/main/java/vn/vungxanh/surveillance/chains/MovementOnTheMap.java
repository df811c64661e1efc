package vn.vungxanh.surveillance.chains;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.map.FeatureWriter;
import vn.vungxanh.platform.map.GeoJson;
import vn.vungxanh.platform.map.LayerStyle;
import vn.vungxanh.platform.map.MapLayer;
import vn.vungxanh.platform.map.MapRequest;
import vn.vungxanh.platform.map.Traits;

/**
 * The path of one case, called by {@code case=} and its id: its places numbered in the order of time and joined by lines.
 * Each place and line appears on its day, so that the slider walks the path. Asking is a look at the person, and audited.
 */
@Component
class MovementOnTheMap implements MapLayer {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(Vietnam.ZONE);
    private static final Duration DAY = Duration.ofDays(1);

    private final Movements movements;
    private final CurrentScope scope;

    MovementOnTheMap(Movements movements, CurrentScope scope) {
        this.movements = movements;
        this.scope = scope;
    }

    @Override
    public String id() {
        return "path";
    }

    @Override
    public String titleKey() {
        return "chains.map.path";
    }

    @Override
    public String authority() {
        return "VIEW_CASES";
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public LayerStyle style() {
        return LayerStyle.lines("→", LayerStyle.Tone.CASE);
    }

    @Override
    public String word() {
        return "case";
    }

    @Override
    public String beside(String called) {
        return "/chains/cases/" + id(called) + "/movement/list";
    }

    @Override
    public void features(MapRequest request, FeatureWriter out) {
        var stays = movements
                .of(scope.require(), id(request.words().getOrDefault("case", "")))
                .stays();
        Coordinate before = null;
        for (var n = 0; n < stays.size(); n++) {
            var stay = stays.get(n);
            var longitude = stay.longitude();
            var latitude = stay.latitude();
            if (longitude == null || latitude == null || stay.from().isAfter(request.asOf())) {
                continue;
            }
            var here = new Coordinate(longitude, latitude);
            var traits = Traits.titled(stay.place()).from(Vietnam.dayOf(stay.from()));
            if (before != null && !before.equals2D(here)) {
                out.shape("leg-" + (n + 1), GeoJson.FACTORY.createLineString(new Coordinate[] {before, here}), traits);
            }
            var placeId = stay.placeId();
            var met = stay.met().size() + stay.metOutside();
            var said = traits.number(n + 1)
                    .note("chains.map.when", when(stay.from(), stay.to()))
                    .note("chains.movement.said." + stay.said(), null);
            said = met == 0 ? said : said.note("chains.map.met", met);
            out.point(
                    "stop-" + (n + 1),
                    longitude,
                    latitude,
                    placeId == null ? said : said.leadingTo("/presence/places/" + placeId));
            before = here;
        }
    }

    private static String when(Instant from, @Nullable Instant to) {
        if (to == null) {
            return MINUTE.format(from);
        }
        var sameDay = Duration.between(from, to).compareTo(DAY) < 0
                && Vietnam.dayOf(from).equals(Vietnam.dayOf(to));
        var written = MINUTE.format(from);
        return sameDay ? written.substring(0, 5) + "–" + MINUTE.format(to) : written + " – " + MINUTE.format(to);
    }

    /** @throws NotFound also when it is no id at all: there is no such case */
    private static UUID id(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException e) {
            throw new NotFound("case");
        }
    }
}
