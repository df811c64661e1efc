package vn.vungxanh.insight.risk;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.insight.levels.Site;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.map.FeatureWriter;
import vn.vungxanh.platform.map.LayerStyle;
import vn.vungxanh.platform.map.MapLayer;
import vn.vungxanh.platform.map.MapRequest;
import vn.vungxanh.platform.map.Traits;
import vn.vungxanh.surveillance.cases.Disease;

/** Communes above the lowest level, in the legal colour of their level; its name stands in the bubble and the list. */
@Component
class RiskOnTheMap implements MapLayer {

    private static final Map<String, Integer> LEGAL = Map.of("green", 1, "yellow", 2, "orange", 3, "red", 4);

    private final RiskQueries risk;
    private final RiskRegimes regimes;
    private final Units units;
    private final CurrentScope scope;

    RiskOnTheMap(RiskQueries risk, RiskRegimes regimes, Units units, CurrentScope scope) {
        this.risk = risk;
        this.regimes = regimes;
        this.units = units;
        this.scope = scope;
    }

    @Override
    public String id() {
        return "risk";
    }

    @Override
    public String titleKey() {
        return "risk.map.layer";
    }

    @Override
    public String authority() {
        return "VIEW_FIGURES";
    }

    @Override
    public int order() {
        return 510;
    }

    @Override
    public LayerStyle style() {
        return LayerStyle.sign("N", LayerStyle.Tone.ZONE);
    }

    @Override
    public void features(MapRequest request, FeatureWriter out) {
        var here = units.get(new UnitId(request.unit()));
        var offered = regimes.on(Vietnam.dayOf(request.asOf()));
        if (offered.isEmpty() || here.level() == UnitLevel.COUNTRY) {
            return;
        }
        var regime = offered.get(0);
        var judged = risk.judge(scope.require(), here.id(), Disease.COVID_19, regime, request.asOf());
        for (var site : judged.land().sites()) {
            var unit = units.get(new UnitId(site.unit()));
            var level = judged.verdict(unit.id()).level();
            var latitude = unit.latitude();
            var longitude = unit.longitude();
            if (site.tier() == Site.Tier.COMMUNE
                    && here.holds(unit.id())
                    && level > 1
                    && latitude != null
                    && longitude != null) {
                var named = regime.level(level);
                var traits = Traits.titled(unit.name() + ": " + named.nameVi())
                        .leadingTo("/risk/units/" + unit.code() + "?regime=" + regime.id());
                var colour = named.colour();
                out.point(
                        "risk-" + unit.code(),
                        longitude,
                        latitude,
                        colour == null ? traits : traits.level(LEGAL.getOrDefault(colour, 1)));
            }
        }
    }
}
