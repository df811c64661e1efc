package vn.vungxanh.platform.map;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.platform.shell.AddressWords;

/**
 * What the address of the map says.
 *
 * @param unit code; null for the reader's own
 * @param per null for what the measure is usually said in
 * @param day the day of the slider; null for the last
 * @param layers ids of the layers shown; null for those shown at first
 * @param others words for the rooms, handed on as they are
 */
public record MapQuery(
        @Nullable String unit,
        Instant asOf,
        @Nullable LocalDate from,
        @Nullable LocalDate day,
        MapGround.@Nullable Parts parts,
        @Nullable String measure,
        @Nullable Per per,
        Show show,
        Classes.Method classes,
        @Nullable List<String> layers,
        Map<String, String> others) {

    private static final Set<String> OWN = Set.of(
            "unit", "asOf", "from", "day", "parts", "measure", "per", "show", "classes", "layers", "lang", "layer",
            "at");

    private static final int LONGEST_WORD = 60;

    public enum Per {
        /** Per 100,000 people, or as the measure says it. */
        RATE,
        COUNT
    }

    public enum Show {
        /** All up to the day. */
        TOTAL,
        /** Of the day alone. */
        NEW
    }

    public MapQuery {
        layers = layers == null ? null : List.copyOf(layers);
        others = Map.copyOf(others);
    }

    public static MapQuery read(Map<String, String> typed, Instant now) {
        var words = new AddressWords(typed, MapRule.UNREADABLE_FILTER);
        var layers = typed.get("layers");
        var others = new LinkedHashMap<String, String>();
        typed.forEach((name, value) -> {
            if (!OWN.contains(name) && name.matches("[a-zA-Z]{1,20}") && value.length() <= LONGEST_WORD) {
                others.put(name, value);
            }
        });
        return new MapQuery(
                words.text("unit"),
                words.instant("asOf", now),
                words.day("from"),
                words.day("day"),
                words.choice("parts", MapGround.Parts.class),
                words.text("measure"),
                words.choice("per", Per.class),
                words.choice("show", Show.class, Show.TOTAL),
                words.choice("classes", Classes.Method.class, Classes.Method.QUANTILE),
                layers == null
                        ? null
                        : List.of(layers.split("[.,]")).stream()
                                .filter(layer -> !layer.isBlank())
                                .toList(),
                others);
    }

    /** The address of the same map somewhere else; words that say nothing are left out. */
    public String at(String path, @Nullable String otherUnit) {
        var words = new AddressWords.Writing()
                .put("unit", otherUnit)
                .put("from", from)
                .put("day", day)
                .put("measure", measure)
                .put("per", per)
                .put("show", show == Show.TOTAL ? null : show)
                .put("classes", classes == Classes.Method.QUANTILE ? null : classes)
                .put("layers", layers == null ? null : layers.isEmpty() ? "." : String.join(".", layers))
                .asOf(asOf);
        if (otherUnit != null && otherUnit.equals(unit)) {
            words.put("parts", parts);
        }
        others.forEach(words::put);
        return AddressWords.address(path, words.words());
    }

    /** The map without one of the rooms' words. */
    public String without(String word) {
        var fewer = new LinkedHashMap<>(others);
        fewer.remove(word);
        return new MapQuery(unit, asOf, from, day, parts, measure, per, show, classes, layers, fewer).at("/map", unit);
    }

    public LocalDate lastDay() {
        return Vietnam.dayOf(asOf);
    }
}
