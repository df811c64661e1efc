package vn.vungxanh.platform.map;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.vungxanh.kernel.NotFound;

/** What the rooms offer a reader, and what of it is shown when the address leaves that open. */
@Component
class Offered {

    private final ObjectProvider<UnitMeasure> measures;
    private final ObjectProvider<MapLayer> layers;

    Offered(ObjectProvider<UnitMeasure> measures, ObjectProvider<MapLayer> layers) {
        this.measures = measures;
        this.layers = layers;
    }

    List<UnitMeasure> measures(Predicate<String> may) {
        return measures.stream()
                .filter(measure -> may.test(measure.authority()))
                .sorted(Comparator.comparingInt(UnitMeasure::order))
                .toList();
    }

    /** @param words of the address: some layers are there only when they are called */
    List<MapLayer> layers(Predicate<String> may, Map<String, String> words) {
        return layers.stream()
                .filter(layer ->
                        may.test(layer.authority()) && (layer.word() == null || words.containsKey(layer.word())))
                .sorted(Comparator.comparingInt(MapLayer::order).thenComparing(MapLayer::id))
                .toList();
    }

    /** @throws NotFound also when the reader may not see the layer, or did not call it */
    MapLayer layer(String id, Predicate<String> may, Map<String, String> words) {
        return layers(may, words).stream()
                .filter(layer -> layer.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("layer " + id));
    }

    @Nullable
    UnitMeasure chosen(MapQuery query, Predicate<String> may) {
        var offered = measures(may);
        var asked = query.measure();
        if (asked == null) {
            return FirstSight.of(may)
                    .flatMap(first -> named(first.measure(), offered))
                    .or(() -> offered.stream().findFirst())
                    .orElse(null);
        }
        var found = named(asked, offered);
        MapRule.UNREADABLE_FILTER.brokenIf(found.isEmpty(), "measure", asked);
        return found.orElse(null);
    }

    private static Optional<UnitMeasure> named(@Nullable String id, List<UnitMeasure> offered) {
        return offered.stream().filter(measure -> measure.id().equals(id)).findFirst();
    }

    /** What the address says; else what was called by its word, alone; else what the reader's kind looks at first. */
    List<String> shown(MapQuery query, List<MapLayer> visible, Predicate<String> may) {
        if (query.layers() != null) {
            return query.layers();
        }
        if (visible.stream().anyMatch(layer -> layer.word() != null)) {
            return ids(visible, layer -> layer.word() != null);
        }
        return FirstSight.of(may)
                .map(first -> ids(visible, layer -> first.layers().contains(layer.id())))
                .orElseGet(() -> ids(visible, MapLayer::shownAtFirst));
    }

    private static List<String> ids(List<MapLayer> layers, Predicate<MapLayer> which) {
        return layers.stream().filter(which).map(MapLayer::id).toList();
    }
}
