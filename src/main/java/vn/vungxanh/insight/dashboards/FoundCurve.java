package vn.vungxanh.insight.dashboards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.insight.overview.Axis;
import vn.vungxanh.surveillance.cases.DayCount;
import vn.vungxanh.surveillance.cases.Source;

/**
 * The epidemic curve by where cases were found, with the mean of seven days; equal days without gaps. All lengths in units
 * of the drawing.
 */
public record FoundCurve(List<FoundDay> days) {

    public static final int WIDTH = 640;
    public static final int HEIGHT = 220;
    public static final int LEFT = 34;
    private static final int BOTTOM = 24;
    private static final int TOP = 10;
    private static final int LABELS = 7;
    private static final int WEEK = 7;
    private static final int MOST_DAYS = 90;

    /** From the ground up: what nobody held back first. */
    public static final List<Source> STACK =
            List.of(Source.COMMUNITY, Source.UNKNOWN, Source.CONTACT, Source.IMPORTED, Source.QUARANTINE);

    public FoundCurve {
        days = List.copyOf(days);
    }

    public record Piece(Source source, double x, double width, double y, double height) {}

    public record Bar(FoundDay day, List<Piece> pieces) {}

    public record Line(long value, double y) {}

    public record Label(String words, double x) {}

    /** Every day up to the last one, at most those that can be seen, those without cases too. */
    static FoundCurve of(List<DayCount> counts, LocalDate from, LocalDate last, int incompleteDays) {
        var byDay = new HashMap<LocalDate, Map<Source, Long>>();
        for (var count : counts) {
            byDay.computeIfAbsent(count.day(), day -> new EnumMap<>(Source.class))
                    .merge(count.source(), count.cases(), Long::sum);
        }
        var earliest = byDay.keySet().stream().min(Comparator.naturalOrder()).orElse(from);
        var first = earliest.isBefore(from) ? earliest : from;
        var seen = first.isBefore(last.minusDays(MOST_DAYS)) ? last.minusDays(MOST_DAYS) : first.minusDays(1);
        var days = new ArrayList<FoundDay>();
        for (var day = seen; !day.isAfter(last); day = day.plusDays(1)) {
            var incomplete = day.isAfter(last.minusDays(incompleteDays));
            days.add(new FoundDay(
                    day,
                    byDay.getOrDefault(day, Map.of()),
                    incomplete || day.isBefore(first.plusDays(WEEK - 1L)) ? null : mean(byDay, day),
                    incomplete));
        }
        return new FoundCurve(days);
    }

    private static @Nullable Double mean(Map<LocalDate, Map<Source, Long>> byDay, LocalDate day) {
        return IntStream.range(0, WEEK)
                        .mapToLong(ago -> byDay.getOrDefault(day.minusDays(ago), Map.of()).values().stream()
                                .mapToLong(each -> each)
                                .sum())
                        .sum()
                / (double) WEEK;
    }

    public boolean isEmpty() {
        return days.stream().allMatch(day -> day.total() == 0);
    }

    /** Where any case was found, from the ground up. */
    public List<Source> sources() {
        return STACK.stream()
                .filter(source -> days.stream().anyMatch(day -> day.of(source) > 0))
                .toList();
    }

    public List<Bar> bars() {
        var bars = new ArrayList<Bar>();
        for (var n = 0; n < days.size(); n++) {
            var day = days.get(n);
            if (day.total() > 0) {
                bars.add(new Bar(day, pieces(day, n)));
            }
        }
        return bars;
    }

    private List<Piece> pieces(FoundDay day, int index) {
        var pieces = new ArrayList<Piece>();
        var below = 0L;
        for (var source : STACK) {
            var cases = day.of(source);
            if (cases > 0) {
                var high = y(below + cases);
                pieces.add(new Piece(source, x(index), step() * 0.9, high, y(below) - high));
                below += cases;
            }
        }
        return pieces;
    }

    /** Points of the mean. */
    public String means() {
        return IntStream.range(0, days.size())
                .filter(n -> days.get(n).mean() != null)
                .mapToObj(n -> {
                    var mean = days.get(n).mean();
                    return String.format(Locale.ROOT, "%.1f,%.1f", x(n) + step() * 0.45, y(mean == null ? 0 : mean));
                })
                .collect(Collectors.joining(" "));
    }

    public List<Line> lines() {
        return axis().values().stream().map(value -> new Line(value, y(value))).toList();
    }

    public List<Label> labels() {
        var every = Math.max(1, (days.size() + LABELS - 1) / LABELS);
        return IntStream.range(0, days.size())
                .filter(n -> n % every == 0)
                .mapToObj(n -> new Label(
                        days.get(n).day().getDayOfMonth() + "/"
                                + days.get(n).day().getMonthValue(),
                        x(n) + step() / 2))
                .toList();
    }

    /** Where the days begin of which more cases are expected. */
    public double incompleteFrom() {
        return x((int) days.stream().takeWhile(day -> !day.incomplete()).count());
    }

    public double baseline() {
        return y(0);
    }

    private Axis axis() {
        return new Axis(days.stream().mapToLong(FoundDay::total).max().orElse(0));
    }

    private double step() {
        return (double) (WIDTH - LEFT) / Math.max(1, days.size());
    }

    private double x(int index) {
        return LEFT + index * step();
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - value / axis().top() * (HEIGHT - BOTTOM - TOP);
    }
}
