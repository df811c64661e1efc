package vn.vungxanh.platform.map;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.vungxanh.platform.map.MapQuery.Per;
import vn.vungxanh.platform.map.MapQuery.Show;

/** Puts together what the rooms plug in: the ground, a measure by which it is coloured, and layers above it. */
@Service
public class MapViews {

    private final MapGround ground;
    private final Offered offered;

    MapViews(MapGround ground, Offered offered) {
        this.ground = ground;
        this.offered = offered;
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

    /** @throws vn.vungxanh.kernel.NotFound also when the reader may not see the layer */
    public MapLayer layer(String id, MapQuery asked, Predicate<String> may) {
        return offered.layer(id, may, asked.others());
    }

    /** What the layers are asked for. */
    public MapRequest request(MapQuery query, Predicate<String> may) {
        var place = ground.place(query.unit(), query.lastDay());
        var measure = offered.chosen(query, may);
        return new MapRequest(place.id(), from(query, place, measure, may), query.asOf(), query.others());
    }

    private record Counted(MapView view, UnitCounts counts, MapRequest request) {}

    private Counted counted(MapQuery asked, Predicate<String> may) {
        var on = asked.lastDay();
        var place = ground.place(asked.unit(), on);
        var measure = offered.chosen(asked, may);
        var from = from(asked, place, measure, may);
        var parts = asked.parts() == null ? MapGround.Parts.BELOW : asked.parts();
        var places = ground.parts(place, parts, on);
        var all = new ArrayList<>(places);
        all.add(place);
        var request = new MapRequest(place.id(), from, asked.asOf(), asked.others());
        var bases = measure == null ? null : measure.outOf(request);
        var counts = new UnitCounts(
                all,
                measure == null ? List.of() : measure.changes(request),
                bases,
                measure == null ? 1 : measure.per(),
                from,
                on);
        var query = decided(asked, place, measure, bases != null);
        var classes = Classes.of(query.classes(), counts.values(places.size(), query.show(), query.per()));
        var day = day(query, from);
        var list = measure == null || !may.test(measure.listAuthority())
                ? null
                : measure.list(request, query.show() == Show.NEW);
        var table = new Table(query, measure, list, counts, bases != null, classes, request, day);
        var rows = new ArrayList<MapView.Row>();
        for (var n = 0; n < places.size(); n++) {
            rows.add(table.row(n, places.get(n)));
        }
        var visible = offered.layers(may, asked.others());
        return new Counted(
                new MapView(
                        query,
                        place,
                        ground.above(place, on),
                        parts,
                        from,
                        day,
                        offered.measures(may),
                        measure,
                        bases != null,
                        list,
                        table.row(places.size(), place),
                        rows,
                        classes,
                        visible,
                        offered.shown(query, visible, may)),
                counts,
                request);
    }

    private record Table(
            MapQuery query,
            @Nullable UnitMeasure measure,
            @Nullable String list,
            UnitCounts counts,
            boolean share,
            Classes classes,
            MapRequest request,
            LocalDate day) {

        MapView.Row row(int index, MapPlace place) {
            if (measure == null || !place.seen()) {
                return new MapView.Row(place, null, null, -1, null);
            }
            var count = counts.count(index, query.show(), day);
            var rate = counts.rate(index, query.show(), day);
            var value = query.per() == Per.COUNT ? Double.valueOf(count) : rate;
            return new MapView.Row(
                    place,
                    count,
                    rate,
                    value == null || (share && rate == null) ? -1 : classes.classOf(value),
                    list == null ? null : list(list, place, query.asOf()));
        }

        private String list(String template, MapPlace place, Instant asOf) {
            return ListAddress.filled(ListAddress.open(template, request), place.code(), day, asOf);
        }
    }

    private static MapQuery decided(MapQuery asked, MapPlace place, @Nullable UnitMeasure measure, boolean share) {
        return new MapQuery(
                place.code(),
                asked.asOf(),
                asked.from(),
                asked.day(),
                asked.parts(),
                measure == null ? null : measure.id(),
                asked.per() != null ? asked.per() : share ? Per.RATE : Per.COUNT,
                measure == null || !measure.countsEvents() ? Show.TOTAL : asked.show(),
                asked.classes(),
                asked.layers(),
                asked.others());
    }

    private LocalDate from(MapQuery query, MapPlace place, @Nullable UnitMeasure measure, Predicate<String> may) {
        var asked = query.from();
        var stood = ground.stoodFrom(place);
        var wanted = asked != null ? asked : startOf(measure, place, query.asOf(), stood, may);
        var from = wanted.isBefore(stood) ? stood : wanted;
        return from.isAfter(query.lastDay()) ? query.lastDay() : from;
    }

    private LocalDate startOf(
            @Nullable UnitMeasure measure, MapPlace place, Instant asOf, LocalDate otherwise, Predicate<String> may) {
        var own = measure == null ? null : measure.startsOn(place.id(), asOf);
        if (own != null) {
            return own;
        }
        for (var other : offered.measures(may)) {
            var start = other.startsOn(place.id(), asOf);
            if (start != null) {
                return start;
            }
        }
        return otherwise;
    }

    private static LocalDate day(MapQuery query, LocalDate from) {
        var day = query.day();
        if (day == null || day.isAfter(query.lastDay())) {
            return query.lastDay();
        }
        return day.isBefore(from) ? from : day;
    }
}
