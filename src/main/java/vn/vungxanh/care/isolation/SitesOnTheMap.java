package vn.vungxanh.care.isolation;

import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.map.FeatureWriter;
import vn.vungxanh.platform.map.LayerStyle;
import vn.vungxanh.platform.map.MapLayer;
import vn.vungxanh.platform.map.MapRequest;
import vn.vungxanh.platform.map.Traits;

/** Isolation sites with how many stay there and how many could: at their own point, else in the middle of their unit. */
@Component
class SitesOnTheMap implements MapLayer {

    private final IsolationBoard board;
    private final Units units;
    private final CurrentScope scope;

    SitesOnTheMap(IsolationBoard board, Units units, CurrentScope scope) {
        this.board = board;
        this.units = units;
        this.scope = scope;
    }

    @Override
    public String id() {
        return "isolation";
    }

    @Override
    public String titleKey() {
        return "isolation.map.sites";
    }

    @Override
    public String authority() {
        return "VIEW_FIGURES";
    }

    @Override
    public int order() {
        return 310;
    }

    @Override
    public LayerStyle style() {
        return LayerStyle.sign("CL", LayerStyle.Tone.SITE);
    }

    @Override
    public void features(MapRequest request, FeatureWriter out) {
        var reads = scope.require().may(Permission.VIEW_CASES);
        for (var line : board.sites(new UnitId(request.unit()), request.asOf())) {
            var facts = line.site().facts();
            var unit = units.get(facts.unit());
            var latitude = facts.lat() == null ? unit.latitude() : facts.lat();
            var longitude = facts.lon() == null ? unit.longitude() : facts.lon();
            if (latitude == null || longitude == null) {
                continue;
            }
            out.point(
                    line.site().id().toString(),
                    longitude,
                    latitude,
                    Traits.titled(line.site().name())
                            .leadingTo(
                                    reads ? "/isolation/sites/" + line.site().id() : "/isolation?unit=" + unit.code())
                            .from(facts.openedOn())
                            .to(facts.closedOn())
                            .counting(line.occupancy().inside())
                            .outOf(line.site().places())
                            .note("isolation.map.free", line.free())
                            .note("isolation.map.leaving", line.occupancy().leavingToday())
                            .note("isolation.map.overdue", line.occupancy().overdue()));
        }
    }
}
