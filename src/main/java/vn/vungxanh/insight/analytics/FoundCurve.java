package vn.vungxanh.insight.analytics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.vungxanh.foundation.adminunits.Unit;
import vn.vungxanh.platform.drawing.Columns;
import vn.vungxanh.surveillance.cases.CurveBy;

/**
 * The epidemic curve by where cases were found; days, or weeks when there are many. All lengths in units of the drawing.
 *
 * @param counts by where, a number a day from the first on
 */
public record FoundCurve(Unit unit, Instant asOf, CurveBy by, LocalDate first, Map<Found, long[]> counts) {

    public static final int WIDTH = Columns.WIDTH;
    public static final int HEIGHT = 240;
    public static final int LEFT = 34;
    private static final int MOST_BARS = 70;
    private static final int WEEK = 7;

    /** @param to its last day */
    public record Bar(
            LocalDate from, LocalDate to, Map<Found, Long> cases, long total, List<Columns.Piece<Found>> pieces) {}

    static FoundCurve of(
            Unit unit,
            Instant asOf,
            CurveBy by,
            LocalDate first,
            LocalDate last,
            List<FoundRepository.DayFound> known) {
        var counts = new EnumMap<Found, long[]>(Found.class);
        for (var found : Found.values()) {
            counts.put(found, new long[(int) ChronoUnit.DAYS.between(first, last) + 1]);
        }
        for (var each : known) {
            if (!each.day().isBefore(first) && !each.day().isAfter(last)) {
                row(counts, each.found())[(int) ChronoUnit.DAYS.between(first, each.day())] += each.cases();
            }
        }
        return new FoundCurve(unit, asOf, by, first, counts);
    }

    public LocalDate last() {
        return first.plusDays(days() - 1L);
    }

    public boolean isEmpty() {
        return total(days(), 0) == 0;
    }

    public boolean weekly() {
        return days() > MOST_BARS;
    }

    public long total(Found found) {
        return Arrays.stream(row(counts, found)).sum();
    }

    /** Of so many days up to the last but {@code skipped}. */
    public long total(int many, int skipped) {
        return Arrays.stream(Found.values())
                .mapToLong(found -> total(found, many, skipped))
                .sum();
    }

    /** Of the same days, those who had been apart from nobody. */
    public long atLarge(int many, int skipped) {
        return Arrays.stream(Found.values())
                .filter(Found::atLarge)
                .mapToLong(found -> total(found, many, skipped))
                .sum();
    }

    private long total(Found found, int many, int skipped) {
        var to = Math.max(0, days() - skipped);
        return Arrays.stream(row(counts, found), Math.max(0, to - many), to).sum();
    }

    public List<Bar> bars() {
        var bars = new ArrayList<Bar>();
        var columns = columns();
        for (var n = 0; n < many(); n++) {
            var from = n * step();
            var to = Math.min(days(), from + step());
            var cases = new EnumMap<Found, Long>(Found.class);
            for (var found : Found.values()) {
                cases.put(found, Arrays.stream(row(counts, found), from, to).sum());
            }
            bars.add(new Bar(
                    first.plusDays(from),
                    first.plusDays(to - 1L),
                    cases,
                    cases.values().stream().mapToLong(each -> each).sum(),
                    columns.stack(n, 0.92, List.of(Found.values()), found -> cases.getOrDefault(found, 0L))));
        }
        return bars;
    }

    public List<Columns.Mark> values() {
        var columns = columns();
        var every = Math.max(1, Math.round(columns.top() / 4));
        var marks = new ArrayList<Columns.Mark>();
        for (var value = 0L; value <= columns.top(); value += every) {
            marks.add(new Columns.Mark(Long.toString(value), columns.y(value)));
        }
        return marks;
    }

    public List<Columns.Mark> labels() {
        return columns().days(n -> first.plusDays((long) n * step()));
    }

    private static long[] row(Map<Found, long[]> counts, Found found) {
        return counts.getOrDefault(found, new long[0]);
    }

    private int days() {
        return row(counts, Found.ENTRY).length;
    }

    private int step() {
        return weekly() ? WEEK : 1;
    }

    private int many() {
        return (days() + step() - 1) / step();
    }

    private long top() {
        return IntStream.range(0, many())
                .mapToLong(n -> Arrays.stream(Found.values())
                        .mapToLong(found -> Arrays.stream(
                                        row(counts, found), n * step(), Math.min(days(), (n + 1) * step()))
                                .sum())
                        .sum())
                .reduce(4, Math::max);
    }

    private Columns columns() {
        return new Columns(many(), top(), LEFT, HEIGHT);
    }
}
