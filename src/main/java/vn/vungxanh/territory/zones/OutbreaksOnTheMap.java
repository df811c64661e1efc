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

/** Outbreaks beside their commune, with their confirmed cases; those that turned out to be none are left out. */
@Component
class OutbreaksOnTheMap implements MapLayer {

    private final OutbreakQueries outbreaks;
    private final Units units;
    private final CurrentScope scope;

    OutbreaksOnTheMap(OutbreakQueries outbreaks, Units units, CurrentScope scope) {
        this.outbreaks = outbreaks;
        this.units = units;
        this.scope = scope;
    }

    @Override
    public String id() {
        return "outbreaks";
    }

    @Override
    public String titleKey() {
        return "zones.map.outbreaks";
    }

    @Override
    public String authority() {
        return "VIEW_FIGURES";
    }

    @Override
    public int order() {
        return 405;
    }

    @Override
    public LayerStyle style() {
        return LayerStyle.counts("Ổ", LayerStyle.Tone.ZONE);
    }

    @Override
    public void features(MapRequest request, FeatureWriter out) {
        for (var outbreak : outbreaks.list(scope.require(), new UnitId(request.unit()), request.asOf())) {
            var unit = units.get(outbreak.unit());
            var latitude = unit.latitude();
            var longitude = unit.longitude();
            if (latitude == null || longitude == null || outbreak.state() == OutbreakState.REFUTED) {
                continue;
            }
            var ended = outbreak.endedAt();
            out.point(
                    outbreak.id().toString(),
                    longitude,
                    latitude,
                    Traits.titled(outbreak.name())
                            .leadingTo("/zones/outbreaks/" + outbreak.id())
                            .from(Vietnam.dayOf(outbreak.proposedAt()))
                            .to(ended == null ? null : Vietnam.dayOf(ended))
                            .counting(outbreak.cases())
                            .note("zones.map.cases", outbreak.cases())
                            .note("zones.outbreak.state." + outbreak.state(), null)
                            .note("zones.map.last", outbreak.lastConfirmedAt()));
        }
    }
}
