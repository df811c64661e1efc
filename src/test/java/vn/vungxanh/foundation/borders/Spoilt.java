package vn.vungxanh.foundation.borders;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Geometry;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.foundation.adminunits.UnitLevel;
import vn.vungxanh.foundation.adminunits.Units;
import vn.vungxanh.platform.map.GeoJson;

/** A province's communes as a GeoJSON file made of the schematic cells, whole or with some of its features spoilt. */
final class Spoilt {

    private static final int DIGITS = 6;

    private final Map<String, String> features = new LinkedHashMap<>();
    private final Map<String, Geometry> cells = new LinkedHashMap<>();

    /** Cells are computed anew: whatever other tests put into force does not matter. */
    Spoilt(Units units, String province, LocalDate on) {
        var communes = units.subtree(units.byCode(province, on).orElseThrow().id()).stream()
                .map(units::get)
                .filter(unit -> unit.level() == UnitLevel.COMMUNE && unit.existedOn(on))
                .toList();
        var drawn = Cells.of(communes.stream()
                .filter(unit -> unit.longitude() != null && unit.areaKm2() != null)
                .map(unit -> new Cells.Seed(unit.id().value(), unit.longitude(), unit.latitude(), unit.areaKm2()))
                .toList());
        for (Unit unit : communes) {
            cells.put(unit.code(), drawn.get(unit.id().value()));
            features.put(
                    unit.code(), feature("\"" + unit.code() + "\"", GeoJson.write(cells.get(unit.code()), DIGITS)));
        }
    }

    static String feature(String code, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{\"ten\":\"x\",\"ma_xa\":" + code + "},\"geometry\":" + geometry
                + "}";
    }

    Geometry cell(String code) {
        return cells.get(code);
    }

    int size() {
        return features.size();
    }

    /** From 1, as reports count. */
    int number(String code) {
        return java.util.List.copyOf(features.keySet()).indexOf(code) + 1;
    }

    Spoilt without(String code) {
        features.remove(code);
        return this;
    }

    Spoilt geometry(String code, String geometry) {
        features.put(code, feature("\"" + code + "\"", geometry));
        return this;
    }

    Spoilt shape(String code, UnaryOperator<Geometry> change) {
        return geometry(code, GeoJson.write(change.apply(cells.get(code)), DIGITS));
    }

    Spoilt code(String code, String other) {
        features.computeIfPresent(code, (key, feature) -> feature.replace("\"" + code + "\"", other));
        return this;
    }

    /** The text of a feature changed in any way. */
    Spoilt text(String code, UnaryOperator<String> change) {
        features.computeIfPresent(code, (key, feature) -> change.apply(feature));
        return this;
    }

    Spoilt and(String feature) {
        features.put("more" + features.size(), feature);
        return this;
    }

    String text() {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",\n", features.values()) + "]}";
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    ByteArrayInputStream stream() {
        return new ByteArrayInputStream(bytes());
    }
}
