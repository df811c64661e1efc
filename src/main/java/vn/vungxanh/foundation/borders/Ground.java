package vn.vungxanh.foundation.borders;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.access.CurrentScope;
import vn.vungxanh.foundation.access.Scope;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.platform.map.GeoJson;
import vn.vungxanh.platform.map.MapGround;
import vn.vungxanh.platform.map.MapPlace;
import vn.vungxanh.platform.map.UnitPoint;

/** The units and their shapes as the map asks for them. */
@Component
class Ground implements MapGround {

    /** A shape is drawn on about so many points across; more cannot be seen. */
    private static final double ACROSS = 1_200;
    /** Each further degree of detail is so many times finer. */
    private static final double FINER = 4;

    private static final int COARSE_DIGITS = 4;
    private static final int FINE_DIGITS = 5;

    private final Units units;
    private final Atlas atlas;
    private final CurrentScope current;
    private final long begun;

    Ground(Units units, Atlas atlas, CurrentScope current, Clock clock) {
        this.units = units;
        this.atlas = atlas;
        this.current = current;
        begun = clock.instant().toEpochMilli();
    }

    @Override
    public MapPlace place(@Nullable String code, LocalDate on) {
        var scope = current.require();
        var unit = code == null
                ? home(scope, on)
                : units.byCode(code, on).orElseThrow(() -> new NotFound("unit " + code + " on " + on));
        if (!scope.covers(unit.id())) {
            throw new NotFound("unit " + unit.code());
        }
        return place(scope, unit, on);
    }

    /** After a reform an office stands for what its unit became. */
    private Unit home(Scope scope, LocalDate on) {
        var own = units.get(scope.home());
        if (own.existedOn(on)) {
            return own;
        }
        return units.byCode(own.code(), on)
                .filter(unit -> scope.covers(unit.id()))
                .or(() -> covered(scope, own, on))
                .orElse(own);
    }

    private Optional<Unit> covered(Scope scope, Unit own, LocalDate on) {
        return units.becameOf(own.id()).stream()
                .map(succession -> succession.unit())
                .filter(unit -> unit.existedOn(on) && scope.covers(unit.id()))
                .findFirst();
    }

    @Override
    public List<MapPlace> above(MapPlace place, LocalDate on) {
        var scope = current.require();
        return units.ancestors(new UnitId(place.id())).stream()
                .filter(unit -> scope.covers(unit.id()))
                .map(unit -> place(scope, unit, on))
                .toList();
    }

    @Override
    public List<MapPlace> parts(MapPlace place, Parts parts, LocalDate on) {
        var scope = current.require();
        return shown(units.get(new UnitId(place.id())), parts, on).stream()
                .map(unit -> place(scope, unit, on))
                .toList();
    }

    private List<Unit> shown(Unit unit, Parts parts, LocalDate on) {
        var found = parts == Parts.BELOW
                ? units.children(unit.id(), on)
                : units.subtree(unit.id()).stream()
                        .map(units::get)
                        .filter(each -> each.level() == UnitLevel.COMMUNE && each.existedOn(on))
                        .toList();
        var shaped = found.stream()
                .filter(each -> each.level() != UnitLevel.HAMLET)
                .sorted(Comparator.comparing(Unit::code))
                .toList();
        return shaped.isEmpty() ? List.of(unit) : shaped;
    }

    @Override
    public @Nullable UnitPoint point(int id) {
        var unit = units.get(new UnitId(id));
        return UnitPoint.of(unit.code(), unit.name(), unit.longitude(), unit.latitude());
    }

    @Override
    public LocalDate stoodFrom(MapPlace place) {
        return units.get(new UnitId(place.id())).validFrom();
    }

    @Override
    public String version(MapPlace place, Parts parts, LocalDate on, int detail) {
        return String.join(
                "-",
                Integer.toString(place.id()),
                parts.name().toLowerCase(java.util.Locale.ROOT),
                Integer.toString(detail),
                on.toString(),
                Long.toString(begun, Character.MAX_RADIX),
                Long.toString(atlas.edition()));
    }

    @Override
    @Transactional(readOnly = true)
    public void shapes(MapPlace place, Parts parts, LocalDate on, int detail, OutputStream out) throws IOException {
        var unit = units.get(new UnitId(place.id()));
        var inside = shown(unit, parts, on);
        var all = new ArrayList<>(inside);
        if (inside.equals(List.of(unit)) && unit.parent() != null) {
            units.children(unit.parent(), on).stream()
                    .filter(each -> !each.equals(unit))
                    .forEach(all::add);
        }
        var drawn = all.stream().filter(each -> atlas.shape(each) != null).toList();
        var shapes = simplified(drawn.stream().map(atlas::shape).toArray(Geometry[]::new), inside.size(), detail);
        var text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
        for (var n = 0; n < drawn.size(); n++) {
            text.append(n == 0 ? "" : ",").append(feature(drawn.get(n), shapes[n], inside, detail));
        }
        out.write(text.append("]}").toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Together, so that neighbours keep one line between them. */
    static Geometry[] simplified(Geometry[] shapes, int inside, int detail) {
        var box = new Envelope();
        for (var n = 0; n < Math.min(inside, shapes.length); n++) {
            box.expandToInclude(shapes[n].getEnvelopeInternal());
        }
        var tolerance = Math.max(box.getWidth(), box.getHeight()) / ACROSS / Math.pow(FINER, detail);
        return tolerance > 0 ? CoverageSimplifier.simplify(shapes, tolerance) : shapes;
    }

    private String feature(Unit unit, Geometry shape, List<Unit> inside, int detail) {
        return "{\"type\":\"Feature\",\"id\":\"" + unit.code() + "\",\"properties\":{\"code\":\"" + unit.code()
                + "\",\"name\":" + quoted(unit.name()) + ",\"schematic\":" + atlas.isSchematic(unit)
                + (inside.contains(unit) ? "" : ",\"around\":true") + "},\"geometry\":"
                + GeoJson.write(shape, detail == 0 ? COARSE_DIGITS : FINE_DIGITS) + "}";
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private MapPlace place(Scope scope, Unit unit, LocalDate on) {
        var spans = units.jurisdiction(unit.id()).intervals().stream()
                .map(each -> new MapPlace.Span(each.from(), each.to()))
                .toList();
        return new MapPlace(
                unit.id().value(),
                unit.code(),
                unit.name(),
                unit.population(),
                unit.longitude(),
                unit.latitude(),
                spans,
                scope.covers(unit.id()),
                units.children(unit.id(), on).stream().anyMatch(each -> each.level() != UnitLevel.HAMLET),
                atlas.shape(unit) == null ? null : atlas.isSchematic(unit));
    }
}
