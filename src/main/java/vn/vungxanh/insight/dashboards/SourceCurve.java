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
import vn.vungxanh.platform.drawing.Axis;
import vn.vungxanh.platform.drawing.Columns;
import vn.vungxanh.surveillance.cases.DayCount;
import vn.vungxanh.surveillance.cases.Source;

/**
 * The epidemic curve by where cases were found, with the mean of seven days; equal days without gaps. All lengths in units
 * of the drawing.
 */
public record SourceCurve(List<FoundDay> days) {

    public static final int WIDTH = Columns.WIDTH;
    public static final int HEIGHT = 220;
    public static final int LEFT = 34;
    private static final int WEEK = 7;
    private static final int MOST_DAYS = 90;

    /** From the ground up: what nobody held back first. */
    public static final List<Source> STACK =
            List.of(Source.COMMUNITY, Source.UNKNOWN, Source.CONTACT, Source.IMPORTED, Source.QUARANTINE);

    public SourceCurve {
        days = List.copyOf(days);
    }

    public record Bar(FoundDay day, List<Columns.Piece<Source>> pieces) {}

    /** Every day up to the last one, at most those that can be seen, those without cases too. */
    static SourceCurve of(List<DayCount> counts, LocalDate from, LocalDate last, int incompleteDays) {
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
        return new SourceCurve(days);
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
        var columns = columns();
        return IntStream.range(0, days.size())
                .filter(n -> days.get(n).total() > 0)
                .mapToObj(n -> new Bar(days.get(n), columns.stack(n, 0.9, STACK, days.get(n)::of)))
                .toList();
    }

    /** Points of the mean. */
    public String means() {
        var columns = columns();
        return IntStream.range(0, days.size())
                .filter(n -> days.get(n).mean() != null)
                .mapToObj(n -> {
                    var mean = days.get(n).mean();
                    return String.format(
                            Locale.ROOT,
                            "%.1f,%.1f",
                            columns.x(n) + columns.step() * 0.45,
                            columns.y(mean == null ? 0 : mean));
                })
                .collect(Collectors.joining(" "));
    }

    public List<Columns.Line> lines() {
        return columns().lines(axis());
    }

    public List<Columns.Mark> labels() {
        return columns().days(n -> days.get(n).day());
    }

    /** Where the days begin of which more cases are expected. */
    public double incompleteFrom() {
        return columns()
                .x((int) days.stream().takeWhile(day -> !day.incomplete()).count());
    }

    public double baseline() {
        return columns().y(0);
    }

    private Axis axis() {
        return new Axis(days.stream().mapToLong(FoundDay::total).max().orElse(0));
    }

    private Columns columns() {
        return new Columns(days.size(), axis().top(), LEFT, HEIGHT);
    }
}
