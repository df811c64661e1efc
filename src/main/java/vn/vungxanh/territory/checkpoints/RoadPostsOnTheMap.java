package vn.vungxanh.territory.checkpoints;

import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.map.FeatureWriter;
import vn.vungxanh.platform.map.LayerStyle;
import vn.vungxanh.platform.map.MapLayer;
import vn.vungxanh.platform.map.MapRequest;
import vn.vungxanh.platform.map.Traits;

/** Road posts that have a point, with what passed them on the day. */
@Component
class RoadPostsOnTheMap implements MapLayer {

    private final RoadPosts posts;
    private final PassageQueries passages;
    private final CurrentScope scope;

    RoadPostsOnTheMap(RoadPosts posts, PassageQueries passages, CurrentScope scope) {
        this.posts = posts;
        this.passages = passages;
        this.scope = scope;
    }

    @Override
    public String id() {
        return "checkpoints";
    }

    @Override
    public String titleKey() {
        return "checkpoints.map.title";
    }

    @Override
    public String authority() {
        return "VIEW_FIGURES";
    }

    @Override
    public int order() {
        return 415;
    }

    @Override
    public LayerStyle style() {
        return LayerStyle.sign("T", LayerStyle.Tone.POST);
    }

    @Override
    public void features(MapRequest request, FeatureWriter out) {
        var reader = scope.require();
        var unit = new UnitId(request.unit());
        var flows =
                passages.byPost(reader, PassageFilter.of(unit, request.asOf()).since(Vietnam.startOf(request.day())));
        for (var post : posts.list(reader, unit, request.asOf())) {
            var latitude = post.latitude();
            var longitude = post.longitude();
            var opening = post.opening(request.asOf());
            if (latitude != null && longitude != null && opening != null) {
                var closedAt = opening.closedAt();
                var flow = flows.getOrDefault(post.id().value(), Flow.NONE);
                out.point(
                        post.id().toString(),
                        longitude,
                        latitude,
                        Traits.titled(post.name())
                                .leadingTo("/checkpoints/" + post.id())
                                .from(Vietnam.dayOf(opening.openedAt()))
                                .to(closedAt == null ? null : Vietnam.dayOf(closedAt))
                                .note("checkpoints.map.road", post.road())
                                .note("checkpoints.map.people", flow.people())
                                .note("checkpoints.map.affected", flow.affected()));
            }
        }
    }
}
