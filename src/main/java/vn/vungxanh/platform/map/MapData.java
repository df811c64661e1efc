package vn.vungxanh.platform.map;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The counts of all days, for those who play them.
 *
 * @param people of how many a rate is said; 0 where it is a percentage of each unit's own base
 * @param list address of what a figure counts, with {unit}, {day} and {until} open
 * @param until what {until} is on the last day; on others it is the day
 * @param tops greatest value of each class
 * @param shades of zero and of each class
 * @param units the parts, and last the whole
 */
public record MapData(
        LocalDate from,
        int days,
        Instant asOf,
        String show,
        String per,
        int people,
        @Nullable String list,
        String until,
        List<Double> tops,
        List<Integer> shades,
        List<Unit> units) {

    /**
     * @param changes day and change by turns; null where the reader's jurisdiction does not reach
     * @param base the same of what the count is a part of; null where that is the population
     */
    public record Unit(
            String code,
            String name,
            @Nullable Integer population,
            @Nullable List<Long> changes,
            @Nullable List<Long> base) {}

    static MapData of(MapView view, UnitCounts counts, MapRequest request) {
        var units = new ArrayList<Unit>();
        for (var n = 0; n <= view.rows().size(); n++) {
            var place = n < view.rows().size()
                    ? view.rows().get(n).place()
                    : view.whole().place();
            var base = counts.bases(n);
            units.add(new Unit(
                    place.code(),
                    place.name(),
                    place.population(),
                    place.seen() ? sparse(counts.changes(n)) : null,
                    place.seen() && base != null ? sparse(base) : null));
        }
        var query = view.query();
        var template = view.list();
        return new MapData(
                view.from(),
                counts.days(),
                query.asOf(),
                query.show().name().toLowerCase(java.util.Locale.ROOT),
                view.per().name().toLowerCase(java.util.Locale.ROOT),
                view.people(),
                template == null ? null : ListAddress.open(template, request),
                ListAddress.written(query.asOf()),
                view.classes().tops(),
                IntStream.rangeClosed(0, view.classes().tops().size())
                        .map(view.classes()::shadeOf)
                        .boxed()
                        .toList(),
                units);
    }

    private static List<Long> sparse(long[] changes) {
        var pairs = new ArrayList<Long>();
        for (var day = 0; day < changes.length; day++) {
            if (changes[day] != 0) {
                pairs.add((long) day);
                pairs.add(changes[day]);
            }
        }
        return pairs;
    }
}
