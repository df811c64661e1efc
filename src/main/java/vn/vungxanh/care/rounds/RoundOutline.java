package vn.vungxanh.care.rounds;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.vungxanh.care.rounds.RoundFilter.Show;

/**
 * How far the round has come, and whose doors come next.
 *
 * @param keys of the households of this page
 * @param households of all pages
 */
record RoundOutline(Map<Show, Long> counts, List<PlaceCount> places, List<String> keys, long households) {

    record Row(String what, String word, long n, long seen) {}

    static RoundOutline of(List<Row> rows) {
        var counts = new EnumMap<Show, Long>(Show.class);
        rows.stream()
                .filter(row -> row.what().equals("COUNT"))
                .forEach(row -> counts.put(Show.valueOf(row.word()), row.n()));
        return new RoundOutline(
                counts,
                rows.stream()
                        .filter(row -> row.what().equals("PLACE"))
                        .map(row -> new PlaceCount(row.word(), row.n(), row.seen()))
                        .toList(),
                rows.stream()
                        .filter(row -> row.what().equals("HOUSE"))
                        .map(Row::word)
                        .toList(),
                rows.stream()
                        .filter(row -> row.what().equals("HOUSES"))
                        .mapToLong(Row::n)
                        .sum());
    }
}
