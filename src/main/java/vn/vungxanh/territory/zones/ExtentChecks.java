package vn.vungxanh.territory.zones;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.SearchKey;

/** Whether a zone may lie where somebody says: below the commune, inside the province, in a unit of that day. */
@Component
class ExtentChecks {

    private static final int LONGEST_HAMLET = 120;

    private final Units units;
    private final ProvinceReach reach;

    ExtentChecks(Units units, ProvinceReach reach) {
        this.units = units;
        this.reach = reach;
    }

    /** The extent as it is stored, after all checks. */
    record Checked(
            Extent extent,
            List<String> hamletKeys,
            @Nullable Shape shape) {

        @Nullable
        Double areaKm2() {
            return shape == null ? null : shape.areaKm2();
        }
    }

    Checked check(UnitId unit, Extent wanted, LocalDate on) {
        var commune = units.get(unit);
        ZoneRule.UNIT_NOT_VALID_THEN.brokenIf(!commune.existedOn(on), commune.name(), on);
        ZoneRule.LARGER_THAN_A_COMMUNE.brokenIf(commune.level().compareTo(UnitLevel.COMMUNE) < 0, commune.name());
        var shape = Shape.readOrNull(wanted.geoJson());
        var hamlets = wanted.hamlets().stream()
                .map(SearchKey::nfc)
                .filter(name -> !SearchKey.of(name).isEmpty())
                .distinct()
                .toList();
        ZoneRule.TEXT_TOO_LONG.brokenIf(hamlets.stream().anyMatch(name -> name.length() > LONGEST_HAMLET));
        var extent = new Extent(
                hamlets,
                wanted.households(),
                shape == null ? null : shape.geoJson(),
                wanted.typedHouseholds(),
                wanted.typedPeople());
        // A unit below the commune is an extent by itself.
        ZoneRule.EXTENT_IS_EMPTY.brokenIf(extent.isEmpty() && commune.level() != UnitLevel.HAMLET);
        if (shape != null) {
            fits(shape, commune, on);
        }
        return new Checked(extent, hamlets.stream().map(SearchKey::of).toList(), shape);
    }

    private void fits(Shape shape, Unit commune, LocalDate on) {
        var area = commune.areaKm2();
        ZoneRule.POLYGON_OUTSIDE_PROVINCE.brokenIf(
                !reach.holds(commune, shape, on),
                units.path(commune.id()).get(0).name());
        ZoneRule.LARGER_THAN_A_COMMUNE.brokenIf(area != null && shape.areaKm2() > area, commune.name());
    }
}
