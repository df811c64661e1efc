package vn.vungxanh.platform.map;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import vn.vungxanh.kernel.NotFound;
import vn.vungxanh.platform.map.MapQuery.Per;
import vn.vungxanh.platform.map.MapQuery.Show;

/** Puts together what the rooms plug in: the ground, a measure by which it is coloured, and layers above it. */
@Service
public class MapViews {

    private final MapGround ground;
    private final ObjectProvider<UnitMeasure> measures;
    private final ObjectProvider<MapLayer> layers;

    MapViews(MapGround ground, ObjectProvider<UnitMeasure> measures, ObjectProvider<MapLayer> layers) {
        this.ground = ground;
        this.measures = measures;
        this.layers = layers;
    }

    /** @param may whether the reader has an authority */
    public MapView view(MapQuery asked, Predicate<String> may) {
        return counted(asked, may).view();
    }

    /** The same with the counts of all days, for the slider. */
    public MapData data(MapQuery asked, Predicate<String> may) {
        var counted = counted(asked, may);
        return MapData.of(counted.view(), counted.counts(), counted.request());
    }

    /** @throws NotFound also when the reader may not see the layer */
    public MapLayer layer(String id, Predicate<String> may) {
        return layers(may).stream()
                .filter(layer -> layer.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("layer " + id));
    }

    /** What the layers are asked for. */
    public MapRequest request(MapQuery query, Predicate<String> may) {
        var place = ground.place(query.unit(), query.lastDay());
        var measure = chosen(query, measures(may));
        return new MapRequest(place.id(), from(query, place, measure), query.asOf(), query.others());
    }

    private record Counted(MapView view, UnitCounts counts, MapRequest request) {}

    private Counted counted(MapQuery asked, Predicate<String> may) {
        var on = asked.lastDay();
        var place = ground.place(asked.unit(), on);
        var offered = measures(may);
        var measure = chosen(asked, offered);
        var from = from(asked, place, measure);
        var parts = asked.parts() == null ? MapGround.Parts.BELOW : asked.parts();
        var places = ground.parts(place, parts, on);
        var all = new ArrayList<>(places);
        all.add(place);
        var request = new MapRequest(place.id(), from, asked.asOf(), asked.others());
        var counts = new UnitCounts(all, measure == null ? List.of() : measure.changes(request), from, on);
        var query = decided(asked, place, measure);
        var classes = Classes.of(query.classes(), counts.values(places.size(), query.show(), query.per()));
        var day = day(query, from);
        var table = new Table(query, measure, counts, classes, request, day);
        var rows = new ArrayList<MapView.Row>();
        for (var n = 0; n < places.size(); n++) {
            rows.add(table.row(n, places.get(n)));
        }
        var visible = layers(may);
        return new Counted(
                new MapView(
                        query,
                        place,
                        ground.above(place, on),
                        parts,
                        from,
                        day,
                        offered,
                        measure,
                        table.row(places.size(), place),
                        rows,
                        classes,
                        visible,
                        shown(query, visible)),
                counts,
                request);
    }

    private record Table(
            MapQuery query,
            @Nullable UnitMeasure measure,
            UnitCounts counts,
            Classes classes,
            MapRequest request,
            LocalDate day) {

        MapView.Row row(int index, MapPlace place) {
            if (measure == null || !place.seen()) {
                return new MapView.Row(place, null, null, -1, null);
            }
            var count = query.show() == Show.NEW ? counts.ofTheDay(index, day) : counts.total(index, day);
            var population = place.population();
            var rate = population == null || population == 0 ? null : UnitCounts.rate(place, count);
            var value = query.per() == Per.COUNT ? Double.valueOf(count) : rate;
            return new MapView.Row(
                    place,
                    count,
                    rate,
                    value == null ? -1 : classes.classOf(value),
                    list(measure, place, query.asOf()));
        }

        private @Nullable String list(UnitMeasure counted, MapPlace place, Instant asOf) {
            var template = counted.list(request, query.show() == Show.NEW);
            return template == null
                    ? null
                    : ListAddress.filled(ListAddress.open(template, request), place.code(), day, asOf);
        }
    }

    private static MapQuery decided(MapQuery asked, MapPlace place, @Nullable UnitMeasure measure) {
        return new MapQuery(
                place.code(),
                asked.asOf(),
                asked.from(),
                asked.day(),
                asked.parts(),
                measure == null ? null : measure.id(),
                asked.per(),
                measure == null || !measure.countsEvents() ? Show.TOTAL : asked.show(),
                asked.classes(),
                asked.layers(),
                asked.others());
    }

    private LocalDate from(MapQuery query, MapPlace place, @Nullable UnitMeasure measure) {
        var asked = query.from();
        var stood = ground.stoodFrom(place);
        var wanted = asked != null ? asked : measure == null ? stood : measure.startsOn(place.id(), query.asOf());
        var from = wanted.isBefore(stood) ? stood : wanted;
        return from.isAfter(query.lastDay()) ? query.lastDay() : from;
    }

    private static LocalDate day(MapQuery query, LocalDate from) {
        var day = query.day();
        if (day == null || day.isAfter(query.lastDay())) {
            return query.lastDay();
        }
        return day.isBefore(from) ? from : day;
    }

    private static @Nullable UnitMeasure chosen(MapQuery query, List<UnitMeasure> offered) {
        MapRule.UNREADABLE_FILTER.brokenIf(
                query.measure() != null
                        && offered.stream().noneMatch(measure -> measure.id().equals(query.measure())),
                "measure",
                String.valueOf(query.measure()));
        return offered.stream()
                .filter(measure -> query.measure() == null || measure.id().equals(query.measure()))
                .findFirst()
                .orElse(null);
    }

    private static List<String> shown(MapQuery query, List<MapLayer> visible) {
        var asked = query.layers();
        return asked != null
                ? asked
                : visible.stream()
                        .filter(MapLayer::shownAtFirst)
                        .map(MapLayer::id)
                        .toList();
    }

    private List<UnitMeasure> measures(Predicate<String> may) {
        return measures.stream()
                .filter(measure -> may.test(measure.authority()))
                .sorted(Comparator.comparingInt(UnitMeasure::order))
                .toList();
    }

    private List<MapLayer> layers(Predicate<String> may) {
        return layers.stream()
                .filter(layer -> may.test(layer.authority()))
                .sorted(Comparator.comparingInt(MapLayer::order).thenComparing(MapLayer::id))
                .toList();
    }
}
