package vn.vungxanh.surveillance.presence;

import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.platform.map.FeatureWriter;
import vn.vungxanh.platform.map.LayerStyle;
import vn.vungxanh.platform.map.MapLayer;
import vn.vungxanh.platform.map.MapRequest;
import vn.vungxanh.platform.map.Traits;

/** Registered places that people share, where their position is known. A place is no secret; who was there is. */
@Component
class PlacesOnTheMap implements MapLayer {

    private static final int AT_A_TIME = 500;
    private static final int MOST_PAGES = 20;

    private final Places places;

    PlacesOnTheMap(Places places) {
        this.places = places;
    }

    @Override
    public String id() {
        return "places";
    }

    @Override
    public String titleKey() {
        return "presence.map.places";
    }

    @Override
    public String authority() {
        return "VIEW_CASES";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public LayerStyle style() {
        return LayerStyle.points("Đ", LayerStyle.Tone.PLACE);
    }

    @Override
    public void features(MapRequest request, FeatureWriter out) {
        for (var page = 1; page <= MOST_PAGES; page++) {
            var some = places.search(new UnitId(request.unit()), "", null, page, AT_A_TIME);
            some.items().forEach(place -> write(place, out));
            if (some.items().size() < AT_A_TIME) {
                return;
            }
        }
    }

    private static void write(Place place, FeatureWriter out) {
        var longitude = place.longitude();
        var latitude = place.latitude();
        if (longitude != null && latitude != null) {
            out.point(
                    place.id().toString(),
                    longitude,
                    latitude,
                    Traits.titled(place.name())
                            .leadingTo("/presence/places/" + place.id())
                            .note("presence.map.visits", place.visitsPerDay()));
        }
    }
}
