package vn.vungxanh.insight.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Weekly cases of one of the sample data sets; weeks are counted back from the last day, as the reference does. */
final class SampleData {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/M/d");
    private static final int WEEK = 7;

    final List<String> ids;
    final Neighbourhood around;
    final int[][] counts;
    private final LocalDate lastDay;
    private final int weeks;

    SampleData(String name, String lastDay, int weeks) {
        var places = rows(name + ".geo");
        this.lastDay = LocalDate.parse(lastDay);
        this.weeks = weeks;
        ids = places.stream().map(row -> row[0]).toList();
        around = Neighbourhood.inPlane(
                places.stream().mapToDouble(row -> Double.parseDouble(row[1])).toArray(),
                places.stream().mapToDouble(row -> Double.parseDouble(row[2])).toArray());
        counts = new int[ids.size()][weeks];
        for (var row : rows(name + ".cas")) {
            counts[ids.indexOf(row[0])][week(row[2])] += Integer.parseInt(row[1]);
        }
    }

    /** By place and week, the same in every week. */
    double[][] people(String name) {
        var people = new double[ids.size()][weeks];
        for (var row : rows(name + ".pop")) {
            Arrays.fill(people[ids.indexOf(row[0])], Double.parseDouble(row[2]));
        }
        return people;
    }

    /** The reference's clusters, the likeliest first: centre, start, end, number of places, ratio, observed. */
    static List<String[]> clusters(String name) {
        return rows(name + ".col.txt").stream().skip(1).toList();
    }

    int week(String day) {
        return weeks - 1 - (int) (ChronoUnit.DAYS.between(LocalDate.parse(day, DAY), lastDay) / WEEK);
    }

    private static List<String[]> rows(String file) {
        try (var in = Objects.requireNonNull(SampleData.class.getResourceAsStream("/oracles/satscan/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.trim().split("\\s+"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
