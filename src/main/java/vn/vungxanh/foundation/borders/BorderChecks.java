package vn.vungxanh.foundation.borders;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.map.GeoJson;

/** Whether the shapes of a file are the units of a day: each known, once, where it should be, and none left out. */
final class BorderChecks {

    /** So far from its known point a shape is that of another unit. */
    private static final double FAR_KM = 25;

    private static final double OFF_KM = 2;
    /** Areas in lists and areas of maps differ; beyond a half more or less they are two things. */
    private static final double OTHER_AREA = 0.5;

    private static final int MISSING_NAMED = 10;

    private final Units units;
    private final LocalDate on;
    private final CodeChecks codes;
    private final BorderFile file;
    final Map<Unit, BorderFile.Drawn> good = new LinkedHashMap<>();

    /** @param own whether whoever sends the file may decide about a province */
    BorderChecks(Units units, LocalDate on, BorderFile file, Predicate<UnitId> own, BorderProgress progress) {
        this.units = units;
        this.on = on;
        this.file = file;
        codes = new CodeChecks(units, on);
        var done = 0;
        for (var drawn : file.drawn) {
            progress.at(BorderProgress.Step.SHAPES, done++, file.drawn.size());
            check(drawn);
        }
        if (file.whole) {
            var other = codes.otherTree(file.codes);
            if (other != null) {
                file.problems.add(0, other);
            } else if (!good.isEmpty()) {
                missing();
            }
            strangers(own);
            add(new Neighbours(good).problems());
            add(new Topology(good, progress).problems());
        }
    }

    List<BorderProblem> problems() {
        return file.problems;
    }

    private void add(List<BorderProblem> more) {
        more.forEach(each -> file.problem(
                each.rule(), each.feature(), each.unit(), each.details().toArray()));
    }

    private void check(BorderFile.Drawn drawn) {
        var unit = units.byCode(drawn.code(), on).orElse(null);
        if (unit == null) {
            add(List.of(codes.unknown(drawn.number(), drawn.code())));
            return;
        }
        var first = good.get(unit);
        if (first != null) {
            problem(BordersRule.TWICE, drawn, unit, first.number());
            return;
        }
        var fault = ShapeChecks.fault(drawn.shape());
        if (fault != null) {
            problem(fault.rule(), drawn, unit, fault.at() == null ? "" : position(fault.at()));
        } else if (placed(drawn, unit)) {
            good.put(unit, drawn);
        }
    }

    /** Whether it lies where the unit is known to be; a doubt is noted, a certainty refuses the shape. */
    private boolean placed(BorderFile.Drawn drawn, Unit unit) {
        var longitude = unit.longitude();
        var latitude = unit.latitude();
        var area = unit.areaKm2();
        if (longitude != null && latitude != null && unit.level() == UnitLevel.COMMUNE) {
            var point = GeoJson.FACTORY.createPoint(new Coordinate(longitude, latitude));
            var km = Flat.km(drawn.shape(), point);
            if (km > FAR_KM) {
                problem(BordersRule.FAR_AWAY, drawn, unit, Math.round(km));
                return false;
            }
            if (km > OFF_KM) {
                problem(BordersRule.OFF_ITS_POINT, drawn, unit, Math.round(km));
            }
        }
        if (area != null && Math.abs(Flat.areaKm2(drawn.shape()) / area - 1) > OTHER_AREA) {
            problem(BordersRule.OTHER_AREA, drawn, unit, tenth(Flat.areaKm2(drawn.shape())), tenth(area));
        }
        return true;
    }

    /** Of each province that the file touches, every unit of the level is needed: half a province would overlap its cells. */
    private void missing() {
        var wanted = new LinkedHashMap<Unit, LinkedHashSet<UnitLevel>>();
        good.keySet()
                .forEach(unit -> wanted.computeIfAbsent(province(unit), province -> new LinkedHashSet<>())
                        .add(unit.level()));
        wanted.forEach((province, levels) -> levels.forEach(level -> {
            var absent = units.subtree(province.id()).stream()
                    .map(units::get)
                    .filter(unit -> unit.level() == level && unit.existedOn(on) && !file.codes.contains(unit.code()))
                    .toList();
            if (!absent.isEmpty()) {
                var names = String.join(
                        ", ",
                        absent.stream()
                                .limit(MISSING_NAMED)
                                .map(BorderChecks::named)
                                .toList());
                file.problem(
                        BordersRule.MISSING,
                        0,
                        named(province),
                        absent.size(),
                        province.name(),
                        names + (absent.size() > MISSING_NAMED ? ", …" : ""));
            }
        }));
    }

    private void strangers(Predicate<UnitId> own) {
        provinces().stream()
                .filter(province -> !own.test(province.id()))
                .forEach(province ->
                        file.problem(BordersRule.OUTSIDE_JURISDICTION, 0, named(province), province.name()));
    }

    Set<Unit> provinces() {
        var provinces = new LinkedHashSet<Unit>();
        good.keySet().forEach(unit -> provinces.add(province(unit)));
        return provinces;
    }

    private Unit province(Unit unit) {
        return units.path(unit.id()).get(0);
    }

    private void problem(BordersRule rule, BorderFile.Drawn drawn, Unit unit, Object... details) {
        file.problem(rule, drawn.number(), named(unit), details);
    }

    static String named(Unit unit) {
        return unit.code() + " " + unit.name();
    }

    static String position(Coordinate at) {
        return String.format(Locale.ROOT, "%.5f, %.5f", at.getX(), at.getY());
    }

    static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
