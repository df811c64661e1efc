package vn.vungxanh.surveillance.copresence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.vungxanh.surveillance.copresence.CoVisits.Spot;

class CoVisitsTest {

    private record Row(String day, int id, int id2, String type, String type2, double metres) {}

    @Test
    void routesOfKoreanCasesMeetAsTheReferenceSays() throws IOException {
        var types = new ArrayList<String>();
        var spots = new ArrayList<Spot>();
        for (var row : SharedFolder.table(SharedFolder.file("oracles/mobility/ds4c_visits_input.csv"))) {
            if (!row.get("global_id").isEmpty()) {
                types.add(row.get("type"));
                spots.add(new Spot(
                        Integer.parseInt(row.get("global_id")),
                        LocalDate.parse(row.get("day")).toEpochDay(),
                        Double.parseDouble(row.get("latitude")),
                        Double.parseDouble(row.get("longitude"))));
            }
        }
        var reference = SharedFolder.table(SharedFolder.file("oracles/mobility/ds4c_covisits_100m.csv")).stream()
                .map(row -> new Row(
                        row.get("day"),
                        Integer.parseInt(row.get("id")),
                        Integer.parseInt(row.get("id2")),
                        row.get("type"),
                        row.get("type2"),
                        Double.parseDouble(row.get("dist_m"))))
                .toList();

        var found = CoVisits.within(100, spots).stream()
                .map(near -> new Row(
                        LocalDate.ofEpochDay(spots.get(near.first()).epochDay()).toString(),
                        spots.get(near.first()).person(),
                        spots.get(near.second()).person(),
                        types.get(near.first()),
                        types.get(near.second()),
                        near.metres()))
                .toList();

        assertThat(reference).hasSize(548);
        assertThat(sorted(found))
                .usingRecursiveFieldByFieldElementComparator(
                        org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration.builder()
                                .withComparatorForType(
                                        (a, b) -> Math.abs(a - b) <= 1e-6 * Math.max(1, b) ? 0 : 1, Double.class)
                                .build())
                .containsExactlyElementsOf(sorted(reference));
    }

    private static List<Row> sorted(List<Row> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(Row::day)
                        .thenComparingInt(Row::id)
                        .thenComparingInt(Row::id2)
                        .thenComparing(Row::type)
                        .thenComparing(Row::type2)
                        .thenComparing(row -> Math.round(row.metres() * 1000)))
                .toList();
    }

    @Test
    void aHundredMetresAreMeasuredOnTheSphere() {
        var hanoi = new Spot(1, 1, 21.0278, 105.8342);

        assertThat(CoVisits.metresBetween(hanoi, new Spot(2, 1, 21.0287, 105.8342)))
                .isCloseTo(100.0756, within(1e-3));
        assertThat(CoVisits.metresBetween(hanoi, new Spot(2, 1, 21.0278, 105.8342)))
                .isZero();
        assertThat(CoVisits.metresBetween(hanoi, new Spot(2, 1, -21.0278, -74.1658)))
                .isCloseTo(Math.PI * 6_371_008.8, within(1e-3));
    }

    @Test
    void thePairsAreThoseOfComparingEveryoneWithEveryone() {
        var random = new Random(5);
        var spots = new ArrayList<Spot>();
        for (var i = 0; i < 600; i++) {
            spots.add(new Spot(
                    random.nextInt(40),
                    random.nextInt(3),
                    20 + random.nextInt(40) * 0.00045,
                    179.999 + random.nextDouble() * 0.01 % 360));
        }
        var expected = new ArrayList<CoVisits.Near>();
        for (var i = 0; i < spots.size(); i++) {
            for (var j = 0; j < spots.size(); j++) {
                var apart = CoVisits.metresBetween(spots.get(i), spots.get(j));
                if (spots.get(i).person() < spots.get(j).person()
                        && spots.get(i).epochDay() == spots.get(j).epochDay()
                        && apart <= 100) {
                    expected.add(new CoVisits.Near(i, j, apart));
                }
            }
        }

        assertThat(CoVisits.within(100, spots))
                .usingRecursiveFieldByFieldElementComparator(
                        org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration.builder()
                                .withComparatorForType((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : 1, Double.class)
                                .build())
                .containsExactlyElementsOf(expected);
    }
}
