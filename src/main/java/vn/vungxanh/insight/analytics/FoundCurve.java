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
import vn.vungxanh.surveillance.cases.CurveBy;

/**
 * The epidemic curve by where cases were found; days, or weeks when there are many. All lengths in units of the drawing.
 *
 * @param counts by where, a number a day from the first on
 */
public record FoundCurve(Unit unit, Instant asOf, CurveBy by, LocalDate first, Map<Found, long[]> counts) {

    public static final int WIDTH = 640;
    public static final int HEIGHT = 240;
    public static final int LEFT = 34;
    private static final int BOTTOM = 24;
    private static final int TOP = 10;
    private static final int MOST_BARS = 70;
    private static final int LABELS = 7;
    private static final int WEEK = 7;

    /** @param to its last day */
    public record Bar(LocalDate from, LocalDate to, Map<Found, Long> cases, long total, List<Piece> pieces) {}

    public record Piece(Found found, double x, double width, double y, double height) {}

    public record Mark(String words, double at) {}

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
        var top = top();
        for (var n = 0; n < many(); n++) {
            var from = n * step();
            var to = Math.min(days(), from + step());
            var cases = new EnumMap<Found, Long>(Found.class);
            var pieces = new ArrayList<Piece>();
            var below = 0L;
            for (var found : Found.values()) {
                var here = Arrays.stream(row(counts, found), from, to).sum();
                cases.put(found, here);
                if (here > 0) {
                    pieces.add(new Piece(
                            found, x(n), width() * 0.92, y(below + here, top), y(below, top) - y(below + here, top)));
                }
                below += here;
            }
            bars.add(new Bar(first.plusDays(from), first.plusDays(to - 1L), cases, below, pieces));
        }
        return bars;
    }

    public List<Mark> values() {
        var top = top();
        var every = Math.max(1, Math.round(top / 4d));
        var marks = new ArrayList<Mark>();
        for (var value = 0L; value <= top; value += every) {
            marks.add(new Mark(Long.toString(value), y(value, top)));
        }
        return marks;
    }

    public List<Mark> labels() {
        var every = Math.max(1, (many() + LABELS - 1) / LABELS);
        return IntStream.range(0, many())
                .filter(n -> n % every == 0)
                .mapToObj(n -> {
                    var day = first.plusDays((long) n * step());
                    return new Mark(day.getDayOfMonth() + "/" + day.getMonthValue(), x(n) + width() / 2);
                })
                .toList();
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

    private double width() {
        return (double) (WIDTH - LEFT) / many();
    }

    private double x(int bar) {
        return LEFT + bar * width();
    }

    private static double y(long value, long top) {
        return HEIGHT - BOTTOM - (double) value / top * (HEIGHT - BOTTOM - TOP);
    }
}
