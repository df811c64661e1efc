package vn.vungxanh.care.rounds;

import org.springframework.stereotype.Component;
import vn.vungxanh.care.rounds.RoundFilter.Show;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.platform.map.FeatureWriter;
import vn.vungxanh.platform.map.LayerStyle;
import vn.vungxanh.platform.map.MapGround;
import vn.vungxanh.platform.map.MapLayer;
import vn.vungxanh.platform.map.MapRequest;
import vn.vungxanh.platform.map.Traits;

/** The round of the teams: how many of the watched were not seen yet in this part of the day, beside their unit. */
@Component
class VisitsOnTheMap implements MapLayer {

    private final VisitsByPlace visits;
    private final RoundAddress addresses;
    private final MapGround ground;
    private final CurrentScope scope;

    VisitsOnTheMap(VisitsByPlace visits, RoundAddress addresses, MapGround ground, CurrentScope scope) {
        this.visits = visits;
        this.addresses = addresses;
        this.ground = ground;
        this.scope = scope;
    }

    @Override
    public String id() {
        return "visits";
    }

    @Override
    public String titleKey() {
        return "rounds.map.visits";
    }

    @Override
    public String authority() {
        return "VIEW_CASES";
    }

    @Override
    public int order() {
        return 330;
    }

    @Override
    public LayerStyle style() {
        return LayerStyle.counts("Th", LayerStyle.Tone.CONTACT);
    }

    @Override
    public void features(MapRequest request, FeatureWriter out) {
        scope.require();
        var due = RoundFilter.of(new UnitId(request.unit()), request.asOf(), Show.DUE);
        for (var tally : visits.tallies(due)) {
            var at = ground.point(tally.unit().value());
            if (at != null) {
                out.point(
                        "visits-" + at.code(),
                        at.longitude(),
                        at.latitude(),
                        Traits.titled(at.name())
                                .leadingTo(addresses.of(RoundFilter.of(tally.unit(), request.asOf(), Show.DUE)))
                                .counting(tally.due())
                                .note("rounds.map.watched", tally.watched())
                                .note("rounds.map.late", tally.late())
                                .note("rounds.map.alarms", tally.alarms()));
            }
        }
    }
}
