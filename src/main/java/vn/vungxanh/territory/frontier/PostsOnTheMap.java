package vn.vungxanh.territory.frontier;

import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.platform.map.FeatureWriter;
import vn.vungxanh.platform.map.LayerStyle;
import vn.vungxanh.platform.map.MapLayer;
import vn.vungxanh.platform.map.MapRequest;
import vn.vungxanh.platform.map.Traits;

/** Posts of the border and gates that have a point. */
@Component("frontierOnTheMap")
class PostsOnTheMap implements MapLayer {

    private final Posts posts;
    private final Gates gates;
    private final CurrentScope scope;

    PostsOnTheMap(Posts posts, Gates gates, CurrentScope scope) {
        this.posts = posts;
        this.gates = gates;
        this.scope = scope;
    }

    @Override
    public String id() {
        return "frontier";
    }

    @Override
    public String titleKey() {
        return "frontier.map.posts";
    }

    @Override
    public String authority() {
        return "VIEW_FIGURES";
    }

    @Override
    public int order() {
        return 430;
    }

    @Override
    public LayerStyle style() {
        return LayerStyle.sign("BG", LayerStyle.Tone.POST);
    }

    @Override
    public void features(MapRequest request, FeatureWriter out) {
        var reader = scope.require();
        var unit = new UnitId(request.unit());
        for (var post : posts.standing(reader, unit, request.day(), null, null)) {
            var latitude = post.facts().latitude();
            var longitude = post.facts().longitude();
            if (latitude != null && longitude != null) {
                out.point(
                        post.id().toString(),
                        longitude,
                        latitude,
                        Traits.titled(post.name())
                                .leadingTo("/frontier/posts/" + post.id())
                                .from(post.openedOn())
                                .to(post.closedOn())
                                .note("frontier.kind." + post.facts().kind(), null)
                                .note("frontier.column.people", post.people()));
            }
        }
        for (var gate : gates.in(reader, unit, request.day())) {
            var latitude = gate.latitude();
            var longitude = gate.longitude();
            if (latitude != null && longitude != null) {
                out.point(
                        gate.id().toString(),
                        longitude,
                        latitude,
                        Traits.titled(gate.name())
                                .leadingTo("/frontier/gates")
                                .note("frontier.gateKind." + gate.kind(), null)
                                .note(gate.open() ? "frontier.gate.open" : "frontier.gate.shut", gate.since()));
            }
        }
    }
}
