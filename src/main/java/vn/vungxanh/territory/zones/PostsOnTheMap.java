package vn.vungxanh.territory.zones;

import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.map.FeatureWriter;
import vn.vungxanh.platform.map.LayerStyle;
import vn.vungxanh.platform.map.MapLayer;
import vn.vungxanh.platform.map.MapRequest;
import vn.vungxanh.platform.map.Traits;

/** Guarded places: at their own point, else in the middle of their unit. */
@Component
class PostsOnTheMap implements MapLayer {

    private final Posts posts;
    private final Units units;
    private final CurrentScope scope;

    PostsOnTheMap(Posts posts, Units units, CurrentScope scope) {
        this.posts = posts;
        this.units = units;
        this.scope = scope;
    }

    @Override
    public String id() {
        return "posts";
    }

    @Override
    public String titleKey() {
        return "zones.map.posts";
    }

    @Override
    public String authority() {
        return "VIEW_FIGURES";
    }

    @Override
    public int order() {
        return 410;
    }

    @Override
    public LayerStyle style() {
        return LayerStyle.sign("C", LayerStyle.Tone.POST);
    }

    @Override
    public void features(MapRequest request, FeatureWriter out) {
        for (var post : posts.standing(scope.require(), new UnitId(request.unit()), null, request.day())) {
            var unit = units.get(post.unit());
            var latitude = post.latitude() == null ? unit.latitude() : post.latitude();
            var longitude = post.longitude() == null ? unit.longitude() : post.longitude();
            if (latitude != null && longitude != null) {
                out.point(
                        post.id().toString(),
                        longitude,
                        latitude,
                        Traits.titled(post.name())
                                .leadingTo(post.zone() == null ? "/zones/posts" : "/zones/" + post.zone() + "#posts")
                                .from(post.from())
                                .to(post.to())
                                .note("zones.post.kind." + post.kind(), null)
                                .note("zones.post.people", post.people()));
            }
        }
    }
}
