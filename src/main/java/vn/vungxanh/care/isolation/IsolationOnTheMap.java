package vn.vungxanh.care.isolation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.care.isolation.StayFilter.Where;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.platform.map.BesideUnits;
import vn.vungxanh.platform.map.LayerStyle;
import vn.vungxanh.platform.map.MapGround;
import vn.vungxanh.platform.map.MapLayer;
import vn.vungxanh.platform.map.UnitMeasure;

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
    MapLayer homesLayer(StaysByPlace stays, MapGround ground, CurrentScope scope) {
        return new BesideUnits(
                new StayMeasure(Where.HOME, 301, stays),
                "home",
                320,
                LayerStyle.counts("TN", LayerStyle.Tone.SITE),
                ground,
                () -> scope.require().may(Permission.VIEW_CASES));
    }
}
