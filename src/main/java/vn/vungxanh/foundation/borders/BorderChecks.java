package vn.vungxanh.foundation.borders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.map.GeoJson;

/** Whether the shapes of a file are the units of a day: each known, once, where it should be, and none left out. */
final class BorderChecks {

    /** Degrees: the country with its islands. */
    private static final double WEST = 102;

    private static final double EAST = 118;
    private static final double SOUTH = 6;
    private static final double NORTH = 24;
    private static final double MOST_DEGREES = 180;

    /** So far from its known point a shape is that of another unit. */
    private static final double FAR_KM = 25;

    private static final double OFF_KM = 2;
    /** Areas in lists and areas of maps differ; beyond a half more or less they are two things. */
    private static final double OTHER_AREA = 0.5;

    private static final int MISSING_NAMED = 10;
    private static final int COMMUNE_DIGITS = 5;

    private final Units units;
    private final LocalDate on;
    final List<BorderProblem> problems;
    final Map<Unit, BorderFile.Drawn> good = new LinkedHashMap<>();

    BorderChecks(Units units, LocalDate on, BorderFile file) {
        this.units = units;
        this.on = on;
        problems = new ArrayList<>(file.problems);
        file.drawn.forEach(this::check);
        if (!good.isEmpty()) {
            missing(file.codes);
            problems.addAll(Topology.problems(good));
        }
    }

    private void check(BorderFile.Drawn drawn) {
        var unit = units.byCode(drawn.code(), on).orElse(null);
        if (unit == null) {
            unknown(drawn);
        } else if (good.containsKey(unit)) {
            problem(BordersRule.TWICE, drawn, unit);
        } else {
            var fault = fault(drawn);
            if (fault != null) {
                problems.add(BorderProblem.of(
                        fault.rule, drawn.number(), named(unit), fault.at == null ? "" : position(fault.at)));
            } else if (placed(drawn, unit)) {
                good.put(unit, drawn);
            }
        }
    }

    private void unknown(BorderFile.Drawn drawn) {
        var padded = "0".repeat(Math.max(0, COMMUNE_DIGITS - drawn.code().length())) + drawn.code();
        var meant = units.byCode(padded, on).orElse(null);
        var other = units.everyUnitWithCode(drawn.code());
        if (meant != null && drawn.code().matches("\\d{3,4}")) {
            problem(BordersRule.ZEROS_LOST, drawn, null, drawn.code(), named(meant));
        } else if (!other.isEmpty()) {
            problem(BordersRule.CODE_OF_ANOTHER_DAY, drawn, null, drawn.code(), named(other.get(0)), day(other.get(0)));
        } else {
            problem(BordersRule.UNKNOWN_CODE, drawn, null, drawn.code());
        }
    }

    private record Fault(BordersRule rule, @Nullable Coordinate at) {}

    private static @Nullable Fault fault(BorderFile.Drawn drawn) {
        var shape = drawn.shape();
        if (shape instanceof Point || shape.isEmpty()) {
            return new Fault(BordersRule.NOT_AN_AREA, null);
        }
        var box = shape.getEnvelopeInternal();
        if (box.getMaxX() > MOST_DEGREES || box.getMaxY() > MOST_DEGREES) {
            return new Fault(BordersRule.METRES, shape.getCoordinate());
        }
        if (box.getMinY() >= WEST && box.getMaxX() <= NORTH) {
            return new Fault(BordersRule.AXES_SWAPPED, shape.getCoordinate());
        }
        if (box.getMinX() < WEST || box.getMaxX() > EAST || box.getMinY() < SOUTH || box.getMaxY() > NORTH) {
            return new Fault(BordersRule.OUTSIDE_VIETNAM, shape.getCoordinate());
        }
        var error = new IsValidOp(shape).getValidationError();
        if (error == null) {
            return null;
        }
        var hole = error.getErrorType() == TopologyValidationError.HOLE_OUTSIDE_SHELL;
        return new Fault(hole ? BordersRule.HOLE_OUTSIDE : BordersRule.CROSSES_ITSELF, error.getCoordinate());
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
    private void missing(Set<String> named) {
        var wanted = new LinkedHashMap<Unit, LinkedHashSet<UnitLevel>>();
        good.keySet()
                .forEach(unit -> wanted.computeIfAbsent(units.path(unit.id()).get(0), province -> new LinkedHashSet<>())
                        .add(unit.level()));
        wanted.forEach((province, levels) -> levels.forEach(level -> {
            var absent = units.subtree(province.id()).stream()
                    .map(units::get)
                    .filter(unit -> unit.level() == level && unit.existedOn(on) && !named.contains(unit.code()))
                    .toList();
            if (!absent.isEmpty()) {
                var names = new StringBuilder();
                absent.stream()
                        .limit(MISSING_NAMED)
                        .forEach(unit ->
                                names.append(names.isEmpty() ? "" : ", ").append(named(unit)));
                names.append(absent.size() > MISSING_NAMED ? ", …" : "");
                problems.add(BorderProblem.of(
                        BordersRule.MISSING, 0, named(province), absent.size(), province.name(), names.toString()));
            }
        }));
    }

    private void problem(BordersRule rule, BorderFile.Drawn drawn, @Nullable Unit unit, Object... details) {
        problems.add(BorderProblem.of(rule, drawn.number(), unit == null ? drawn.code() : named(unit), details));
    }

    static String named(Unit unit) {
        return unit.code() + " " + unit.name();
    }

    private static String day(Unit unit) {
        return java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy").format(unit.validFrom());
    }

    static String position(Coordinate at) {
        return String.format(java.util.Locale.ROOT, "%.5f, %.5f", at.getX(), at.getY());
    }

    static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
