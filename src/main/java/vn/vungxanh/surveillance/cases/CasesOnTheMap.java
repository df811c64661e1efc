package vn.vungxanh.surveillance.cases;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.access.Permission;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.map.FeatureWriter;
import vn.vungxanh.platform.map.LayerStyle;
import vn.vungxanh.platform.map.MapGround;
import vn.vungxanh.platform.map.MapLayer;
import vn.vungxanh.platform.map.MapRequest;
import vn.vungxanh.platform.map.Traits;
import vn.vungxanh.platform.map.UnitMeasure;

/** Cases as points, and as what colours a unit. */
@Configuration(proxyBeanMethods = false)
class CasesOnTheMap {

    @Bean
    UnitMeasure confirmedCases(CasesByPlace cases) {
        return new CaseMeasure(CaseFilter.Status.CONFIRMED, 100, cases);
    }

    @Bean
    UnitMeasure activeCases(CasesByPlace cases) {
        return new CaseMeasure(CaseFilter.Status.ACTIVE, 101, cases);
    }

    @Bean
    UnitMeasure recoveredCases(CasesByPlace cases) {
        return new CaseMeasure(CaseFilter.Status.RECOVERED, 102, cases);
    }

    @Bean
    UnitMeasure deadCases(CasesByPlace cases) {
        return new CaseMeasure(CaseFilter.Status.DIED, 103, cases);
    }

    @Bean
    MapLayer casesLayer(CasesByPlace cases, Units units, MapGround ground, CurrentScope scope) {
        return new Layer(cases, units, ground, scope);
    }

    /**
     * A register knows the commune, not the house: each case stands at a place of its commune that its id decides, always
     * the same. Who may not see cases gets one point for each commune and day, with a count.
     */
    private record Layer(CasesByPlace cases, Units units, MapGround ground, CurrentScope scope) implements MapLayer {

        /** Inside the disc that has the commune's area, surely off its neighbours'. */
        private static final double SPREAD = 0.55;

        private static final double KM_A_DEGREE = 111.32;

        @Override
        public String id() {
            return "cases";
        }

        @Override
        public String titleKey() {
            return "cases.map.layer";
        }

        @Override
        public String authority() {
            return "VIEW_FIGURES";
        }

        @Override
        public int order() {
            return 100;
        }

        @Override
        public LayerStyle style() {
            return LayerStyle.points("F0", LayerStyle.Tone.CASE);
        }

        @Override
        public boolean shownAtFirst() {
            return true;
        }

        @Override
        public void features(MapRequest request, FeatureWriter out) {
            if (scope.require().may(Permission.VIEW_CASES)) {
                cases.eachConfirmed(request, dot -> write(dot, out));
            } else {
                together(request, out);
            }
        }

        private void write(CaseMapRepository.Dot dot, FeatureWriter out) {
            var unit = units.get(dot.unit());
            var longitude = unit.longitude();
            var latitude = unit.latitude();
            if (longitude != null && latitude != null) {
                var away = away(dot.id(), unit);
                out.point(
                        dot.id().toString(),
                        longitude + away[0] / Math.cos(Math.toRadians(latitude)),
                        latitude + away[1],
                        Traits.titled(dot.code())
                                .leadingTo("/cases/" + dot.id())
                                .from(dot.confirmedOn())
                                .note("cases.map.confirmedOn", dot.confirmedOn())
                                .note("cases.map.commune", unit.name()));
            }
        }

        private static double[] away(UUID id, Unit unit) {
            var area = unit.areaKm2();
            var radius = SPREAD * Math.sqrt((area == null ? 1 : area) / Math.PI) / KM_A_DEGREE;
            var mixed = (id.getMostSignificantBits() ^ id.getLeastSignificantBits()) * 0x9E3779B97F4A7C15L;
            var turn = 2 * Math.PI * (mixed >>> 40) / (1 << 24);
            var far = radius * Math.sqrt((double) (mixed >>> 16 & 0xFFFFFF) / (1 << 24));
            return new double[] {far * Math.cos(turn), far * Math.sin(turn)};
        }

        private record Together(UnitId unit, LocalDate day) {}

        private void together(MapRequest request, FeatureWriter out) {
            Map<Together, Long> counts = new HashMap<>();
            cases.eachConfirmed(
                    request, dot -> counts.merge(new Together(dot.unit(), dot.confirmedOn()), 1L, Long::sum));
            counts.forEach((each, count) -> {
                var at = ground.point(each.unit().value());
                if (at != null) {
                    out.point(
                            at.code() + "-" + each.day(),
                            at.longitude(),
                            at.latitude(),
                            Traits.titled(at.name()).from(each.day()).counting(count));
                }
            });
        }
    }
}
