package vn.vungxanh.territory.checkins;

import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.platform.map.FeatureWriter;
import vn.vungxanh.platform.map.LayerStyle;
import vn.vungxanh.platform.map.MapLayer;
import vn.vungxanh.platform.map.MapRequest;
import vn.vungxanh.platform.map.Traits;

/** Places that take check-ins, with how many came on the day of the map. */
@Component
class PostersOnTheMap implements MapLayer {

    private final CheckinQueries queries;
    private final CurrentScope scope;

    PostersOnTheMap(CheckinQueries queries, CurrentScope scope) {
        this.queries = queries;
        this.scope = scope;
    }

    @Override
    public String id() {
        return "posters";
    }

    @Override
    public String titleKey() {
        return "checkins.map.posters";
    }

    @Override
    public String authority() {
        return "VIEW_FIGURES";
    }

    @Override
    public int order() {
        return 440;
    }

    @Override
    public LayerStyle style() {
        return LayerStyle.points("Q", LayerStyle.Tone.PLACE);
    }

    @Override
    public void features(MapRequest request, FeatureWriter out) {
        queries.day(scope.require(), new UnitId(request.unit()), request.asOf())
                .lines()
                .forEach((place, count) -> {
                    var longitude = place.longitude();
                    var latitude = place.latitude();
                    if (longitude != null && latitude != null) {
                        out.point(
                                place.id().toString(),
                                longitude,
                                latitude,
                                Traits.titled(place.name())
                                        .leadingTo("/checkins/places/" + place.id())
                                        .note("checkins.map.today", count));
                    }
                });
    }
}
