package vn.vungxanh.care.beds;

import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.map.FeatureWriter;
import vn.vungxanh.platform.map.LayerStyle;
import vn.vungxanh.platform.map.MapLayer;
import vn.vungxanh.platform.map.MapRequest;
import vn.vungxanh.platform.map.Traits;

/** Where patients are treated, with the beds that are taken: at their own point, else in the middle of their unit. */
@Component
class FacilitiesOnTheMap implements MapLayer {

    private final BedBoard board;
    private final Units units;
    private final CurrentScope scope;

    FacilitiesOnTheMap(BedBoard board, Units units, CurrentScope scope) {
        this.board = board;
        this.units = units;
        this.scope = scope;
    }

    @Override
    public String id() {
        return "hospitals";
    }

    @Override
    public String titleKey() {
        return "beds.map.hospitals";
    }

    @Override
    public String authority() {
        return "VIEW_FIGURES";
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public LayerStyle style() {
        return LayerStyle.sign("H", LayerStyle.Tone.CARE);
    }

    @Override
    public void features(MapRequest request, FeatureWriter out) {
        for (var floor : board.board(scope.require(), new UnitId(request.unit()), request.asOf())
                .floors()) {
            for (var row : floor.rows()) {
                var facility = row.of();
                var unit = units.get(facility.unit());
                var latitude = facility.latitude() == null ? unit.latitude() : facility.latitude();
                var longitude = facility.longitude() == null ? unit.longitude() : facility.longitude();
                if (latitude != null && longitude != null) {
                    out.point(
                            facility.id().toString(),
                            longitude,
                            latitude,
                            Traits.titled(facility.name())
                                    .leadingTo("/treatment/facilities/" + facility.id())
                                    .from(facility.openedOn())
                                    .to(facility.closedOn())
                                    .counting(row.all().taken())
                                    .outOf(row.all().total())
                                    .note("beds.map.free", row.free())
                                    .note("beds.map.ordinary", row.ordinary().free())
                                    .note("beds.map.oxygen", row.oxygen().free())
                                    .note("beds.map.icu", row.icu().free()));
                }
            }
        }
    }
}
