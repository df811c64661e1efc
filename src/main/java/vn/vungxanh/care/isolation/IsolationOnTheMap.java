package vn.vungxanh.care.isolation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.care.isolation.StayFilter.Where;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.map.FeatureWriter;
import vn.vungxanh.platform.map.LayerStyle;
import vn.vungxanh.platform.map.MapLayer;
import vn.vungxanh.platform.map.MapRequest;
import vn.vungxanh.platform.map.Traits;
import vn.vungxanh.platform.map.UnitMeasure;
import vn.vungxanh.platform.map.UnitStep;

/** Who is isolated, as what colours a unit; and those at home as a number beside their unit, never by address. */
@Configuration(proxyBeanMethods = false)
class IsolationOnTheMap {

    @Bean
    UnitMeasure isolatedMeasure(StaysByPlace stays) {
        return new StayMeasure(Where.CENTRAL, 300, stays);
    }

    @Bean
    UnitMeasure homesMeasure(StaysByPlace stays) {
        return new StayMeasure(Where.HOME, 301, stays);
    }

    @Bean
    MapLayer homesLayer(StaysByPlace stays, Units units, CurrentScope scope) {
        return new Homes(new StayMeasure(Where.HOME, 301, stays), units, scope);
    }

    private record Homes(StayMeasure measure, Units units, CurrentScope scope) implements MapLayer {

        @Override
        public String id() {
            return "homes";
        }

        @Override
        public String titleKey() {
            return "isolation.map.homes";
        }

        @Override
        public String authority() {
            return "VIEW_FIGURES";
        }

        @Override
        public int order() {
            return 320;
        }

        @Override
        public LayerStyle style() {
            return LayerStyle.counts("TN", LayerStyle.Tone.SITE);
        }

        @Override
        public void features(MapRequest request, FeatureWriter out) {
            var reads = scope.require().may(Permission.VIEW_CASES);
            for (var step : UnitStep.of(measure.changes(request), request.from())) {
                var unit = units.get(new UnitId(step.unit()));
                var longitude = unit.longitude();
                var latitude = unit.latitude();
                if (longitude != null && latitude != null) {
                    var traits = Traits.titled(unit.name())
                            .from(step.from())
                            .to(step.to())
                            .counting(step.count());
                    out.point(
                            "home-" + unit.code() + "-" + step.from(),
                            longitude,
                            latitude,
                            reads
                                    ? traits.leadingTo(measure.list(request, false)
                                            .replace("{unit}", unit.code())
                                            .replace("{until}", step.until(request)))
                                    : traits);
                }
            }
        }
    }
}
