package vn.vungxanh.surveillance.testing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.map.FeatureWriter;
import vn.vungxanh.platform.map.LayerStyle;
import vn.vungxanh.platform.map.MapLayer;
import vn.vungxanh.platform.map.MapRequest;
import vn.vungxanh.platform.map.Traits;
import vn.vungxanh.platform.map.UnitMeasure;
import vn.vungxanh.surveillance.testing.TestFilter.Outcome;

/** Tests as what colours a unit, and the tables at which people are sampled. */
@Configuration(proxyBeanMethods = false)
class TestsOnTheMap {

    @Bean
    UnitMeasure testsOnTheMapMeasure(TestsByPlace tests) {
        return new TestMeasure("tests", Outcome.TESTED, 200, tests);
    }

    @Bean
    UnitMeasure positivityOnTheMapMeasure(TestsByPlace tests) {
        return new TestMeasure("positivity", Outcome.FIRST_POSITIVE, 201, tests);
    }

    @Bean
    MapLayer samplingLayer(TestsByPlace tests, Units units, CurrentScope scope) {
        return new Sampling(tests, units, scope);
    }

    /** A place is typed freely and may be a house: only for those who see cases. */
    private record Sampling(TestsByPlace tests, Units units, CurrentScope scope) implements MapLayer {

        @Override
        public String id() {
            return "sampling";
        }

        @Override
        public String titleKey() {
            return "testing.map.sampling";
        }

        @Override
        public String authority() {
            return "VIEW_CASES";
        }

        @Override
        public int order() {
            return 210;
        }

        @Override
        public LayerStyle style() {
            return LayerStyle.counts("M", LayerStyle.Tone.PLACE);
        }

        @Override
        public void features(MapRequest request, FeatureWriter out) {
            var takes = scope.require().may(vn.vungxanh.foundation.access.Permission.TAKE_SAMPLES);
            for (var table : tests.tables(request)) {
                var unit = units.get(table.unit());
                var longitude = unit.longitude();
                var latitude = unit.latitude();
                if (longitude != null && latitude != null) {
                    var traits = Traits.titled(table.place())
                            .from(table.openedOn())
                            .to(table.closedOn())
                            .counting(table.people())
                            .note("testing.map.people", table.people())
                            .note("testing.map.commune", unit.name());
                    out.point(
                            table.id().toString(),
                            longitude,
                            latitude,
                            takes ? traits.leadingTo("/testing/sessions/" + table.id()) : traits);
                }
            }
        }
    }
}
