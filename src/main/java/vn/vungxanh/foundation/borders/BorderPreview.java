package vn.vungxanh.foundation.borders;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.map.GeoJson;

/** A set of borders as the map would show it, and what the map shows there now. */
@Component
public class BorderPreview {

    private static final int DIGITS = 5;

    private final BorderRepository borders;
    private final Atlas atlas;
    private final Units units;

    BorderPreview(BorderRepository borders, Atlas atlas, Units units) {
        this.borders = borders;
        this.atlas = atlas;
        this.units = units;
    }

    @Transactional(readOnly = true)
    public void write(UUID set, boolean former, OutputStream out) throws IOException {
        var shapes = former ? former(set) : own(set);
        var simple = Ground.simplified(shapes.values().toArray(Geometry[]::new), shapes.size(), 1);
        var text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
        var n = 0;
        for (var unit : shapes.keySet()) {
            text.append(n == 0 ? "" : ",")
                    .append("{\"type\":\"Feature\",\"properties\":{\"code\":\"")
                    .append(unit.code())
                    .append("\",\"name\":")
                    .append(Ground.quoted(unit.name()))
                    .append("},\"geometry\":")
                    .append(GeoJson.write(simple[n++], DIGITS))
                    .append('}');
        }
        out.write(text.append("]}").toString().getBytes(StandardCharsets.UTF_8));
    }

    private Map<Unit, Geometry> own(UUID set) {
        var shapes = borders.shapesOf(set);
        var own = new LinkedHashMap<Unit, Geometry>();
        unitsOf(set).forEach((unit, province) -> {
            var shape = shapes.get(BorderRepository.Key.of(unit));
            if (shape != null) {
                own.put(unit, shape);
            }
        });
        return own;
    }

    private Map<Unit, Geometry> former(UUID set) {
        var former = new LinkedHashMap<Unit, Geometry>();
        unitsOf(set).forEach((unit, province) -> {
            var shape = atlas.sheet(province).shapes().get(unit.id());
            if (shape != null) {
                former.put(unit, shape);
            }
        });
        return former;
    }

    /** Each with its province. */
    private Map<Unit, Unit> unitsOf(UUID set) {
        var found = new LinkedHashMap<Unit, Unit>();
        borders.unitsOf(set).stream()
                .map(units::get)
                .sorted(Comparator.comparing(Unit::code))
                .forEach(unit -> found.put(unit, units.path(unit.id()).get(0)));
        return found;
    }
}
