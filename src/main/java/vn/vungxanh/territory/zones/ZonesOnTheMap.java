package vn.vungxanh.territory.zones;

import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.map.FeatureWriter;
import vn.vungxanh.platform.map.LayerStyle;
import vn.vungxanh.platform.map.MapLayer;
import vn.vungxanh.platform.map.MapRequest;
import vn.vungxanh.platform.map.Traits;

/** Zones that were ever in force: drawn where they have a border, else a sign in the middle of their commune. */
@Component
class ZonesOnTheMap implements MapLayer {

    private final ZoneQueries zones;
    private final CurrentScope scope;
    private final Units units;

    ZonesOnTheMap(ZoneQueries zones, CurrentScope scope, Units units) {
        this.zones = zones;
        this.scope = scope;
        this.units = units;
    }

    @Override
    public String id() {
        return "zones";
    }

    @Override
    public String titleKey() {
        return "zones.map.zones";
    }

    @Override
    public String authority() {
        return "VIEW_FIGURES";
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public LayerStyle style() {
        return LayerStyle.areas("P", LayerStyle.Tone.ZONE);
    }

    @Override
    public boolean shownAtFirst() {
        return true;
    }

    @Override
    public void features(MapRequest request, FeatureWriter out) {
        for (var zone : zones.ever(scope.require(), new UnitId(request.unit()), request.asOf())) {
            var starts = zone.startsAt();
            var ends = zone.liftedAt();
            var document = zone.document();
            var traits = Traits.titled(zone.name())
                    .leadingTo("/zones/" + zone.id())
                    .from(starts == null ? null : Vietnam.dayOf(starts))
                    .to(ends == null ? null : Vietnam.dayOf(ends))
                    .note("zones.kind." + zone.kind(), null)
                    .note("zones.field.startsAt", starts);
            if (document != null) {
                traits = traits.note("zones.column.document", document.reference());
            }
            var shape = zone.extent().geoJson();
            var unit = units.get(zone.unit());
            var latitude = unit.latitude();
            var longitude = unit.longitude();
            if (shape != null) {
                out.shape(zone.id().toString(), shape, traits);
            } else if (latitude != null && longitude != null) {
                out.point(zone.id().toString(), longitude, latitude, traits);
            }
        }
    }
}
