package vn.vungxanh.insight.foresight;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The forecast beside the reference methods on the same weeks of the same provinces: {@code -Dcases=} daily confirmed cases by
 * province, {@code -Dorigins=} scores of the references by province, origin and week.
 */
public final class ForesightBench {

    private static final int PAST = 98;

    private ForesightBench() {}

    public static void main(String... args) throws Exception {
        var cases = cases(Path.of(System.getProperty("cases")));
        var references = rows(Path.of(System.getProperty("origins"))).stream()
                .filter(row -> cases.containsKey(row.get("province")))
                .toList();
        var scores = new HashMap<String, List<Double>>();
        var held = new HashMap<String, List<Double>>();
        var origins = new TreeSet<String>();
        for (var row : references) {
            scores.computeIfAbsent(row.get("model") + " " + row.get("week"), k -> new ArrayList<>())
                    .add(Double.parseDouble(row.get("wis_log")));
            origins.add(row.get("province") + "\t" + row.get("origin"));
        }
        var truth = new HashMap<String, Double>();
        references.forEach(row -> truth.put(
                row.get("province") + "\t" + row.get("origin") + row.get("week"), Double.parseDouble(row.get("truth"))));
        var began = System.nanoTime();
        for (var origin : origins) {
            var province = origin.split("\t")[0];
            var day = LocalDate.parse(origin.split("\t")[1]);
            var own = series(List.of(cases.get(province)), day);
            var others = series(
                    cases.entrySet().stream()
                            .filter(each -> !each.getKey().equals(province))
                            .map(Map.Entry::getValue)
                            .toList(),
                    day);
            for (var week = 1; week <= Forecast.WEEKS; week++) {
                note("forecast alone", week, new Forecast(own, null).week(week), truth.get(origin + week), scores, held);
                note("forecast and surroundings", week, new Forecast(own, others).week(week), truth.get(origin + week), scores, held);
                note("last week again, ours", week, new LastWeekAgain(own).week(week), truth.get(origin + week), scores, held);
            }
        }
        System.out.printf("%d origins in %.2f s%n", origins.size(), (System.nanoTime() - began) / 1e9);
        scores.keySet().stream().sorted().forEach(what -> System.out.printf(
                "%-34s WIS(log1p) %.4f%s%n",
                what,
                mean(scores.get(what)),
                held.containsKey(what) ? String.format("  95 %% band holds %.3f", mean(held.get(what))) : ""));
    }

    private static void note(
            String what,
            int week,
            Quantiles quantiles,
            double truth,
            Map<String, List<Double>> scores,
            Map<String, List<Double>> held) {
        scores.computeIfAbsent(what + " " + week, k -> new ArrayList<>()).add(quantiles.logScore(truth));
        held.computeIfAbsent(what + " " + week, k -> new ArrayList<>())
                .add(quantiles.low() <= truth && truth <= quantiles.high() ? 1.0 : 0);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(value -> value).average().orElse(Double.NaN);
    }

    private static double[] series(List<Map<LocalDate, Double>> places, LocalDate last) {
        var series = new double[PAST];
        Arrays.setAll(series, n -> places.stream()
                .mapToDouble(place -> place.getOrDefault(last.minusDays(PAST - 1L - n), 0d))
                .sum());
        return series;
    }

    private static Map<String, Map<LocalDate, Double>> cases(Path file) throws Exception {
        var cases = new HashMap<String, Map<LocalDate, Double>>();
        for (var row : rows(file)) {
            if (!row.get("confirmed").isEmpty()) {
                cases.computeIfAbsent(row.get("province"), k -> new HashMap<>())
                        .put(LocalDate.parse(row.get("date")), Double.parseDouble(row.get("confirmed")));
            }
        }
        return cases;
    }

    private static List<CSVRecord> rows(Path file) throws Exception {
        try (Reader reader = Files.newBufferedReader(file)) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).getRecords();
        }
    }
}
