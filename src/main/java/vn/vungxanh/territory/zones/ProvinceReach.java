package vn.vungxanh.territory.zones;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;

/**
 * Whether an area lies in the province of a commune, by the middle points of communes: no open borders of 2021 exist. A
 * point belongs to the province of the commune whose middle is nearest; close to the own commune it always belongs.
 */
@Component
class ProvinceReach {

    private static final double KM_A_DEGREE = 111.195;
    private static final double FARTHEST_KM = 60;
    /** A commune may be long: twice the radius of a round one of the same size. */
    private static final double STRETCH = 2;

    private static final double USUAL_KM2 = 100;

    private final Units units;

    ProvinceReach(Units units) {
        this.units = units;
    }

    boolean holds(Unit commune, Shape shape, LocalDate on) {
        var province = units.path(commune.id()).get(0);
        var known = communes(on);
        if (known.stream().noneMatch(each -> province.holds(each.id()))) {
            return true;
        }
        var middle = shape.geometry().getInteriorPoint().getCoordinate();
        if (!nearest(middle, known, province)) {
            return false;
        }
        for (var corner : shape.geometry().getCoordinates()) {
            if (!near(corner, commune) && !nearest(corner, known, province)) {
                return false;
            }
        }
        return true;
    }

    private static boolean nearest(Coordinate point, List<Unit> communes, Unit province) {
        var closest = communes.stream()
                .min(Comparator.comparingDouble(each -> km(point, each)))
                .orElseThrow();
        return province.holds(closest.id()) && km(point, closest) < FARTHEST_KM;
    }

    private static boolean near(Coordinate point, Unit commune) {
        var area = commune.areaKm2();
        return located(commune)
                && km(point, commune) < STRETCH * Math.sqrt((area == null ? USUAL_KM2 : area) / Math.PI);
    }

    private List<Unit> communes(LocalDate on) {
        var found = new ArrayList<Unit>();
        units.roots(on).forEach(root -> collect(root, on, found));
        return found;
    }

    private void collect(Unit unit, LocalDate on, List<Unit> found) {
        if (unit.level().compareTo(UnitLevel.COMMUNE) < 0) {
            units.children(unit.id(), on).forEach(child -> collect(child, on, found));
        } else if (located(unit)) {
            found.add(unit);
        }
    }

    private static boolean located(Unit unit) {
        return unit.latitude() != null && unit.longitude() != null;
    }

    private static double km(Coordinate point, Unit unit) {
        var latitude = unit.latitude();
        var longitude = unit.longitude();
        if (latitude == null || longitude == null) {
            return Double.MAX_VALUE;
        }
        var east = (point.x - longitude) * Math.cos(Math.toRadians(latitude));
        return Math.hypot(east, point.y - latitude) * KM_A_DEGREE;
    }
}
