package vn.vungxanh.insight.overview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.vungxanh.platform.drawing.Axis;
import vn.vungxanh.platform.drawing.Columns;

/** The epidemic curve as it is drawn: equal days without gaps, whole cases on the axis. All lengths in units of the drawing. */
public record Curve(List<CurveDay> days) {

    public static final int WIDTH = Columns.WIDTH;
    public static final int HEIGHT = 220;
    private static final int LEFT = 34;

    public Curve {
        days = List.copyOf(days);
    }

    public record Bar(
            CurveDay day,
            double x,
            double width,
            double communityY,
            double communityHeight,
            double quarantinedY,
            double quarantinedHeight) {}

    public record Shade(double x, double width) {}

    public boolean isEmpty() {
        return days.stream().allMatch(day -> day.total() == 0);
    }

    public List<Bar> bars() {
        var columns = columns();
        return IntStream.range(0, days.size())
                .mapToObj(n -> {
                    var day = days.get(n);
                    var low = columns.y(day.community());
                    var high = columns.y(day.total());
                    return new Bar(day, columns.x(n), columns.step() * 0.92, low, columns.y(0) - low, high, low - high);
                })
                .toList();
    }

    public List<Columns.Line> lines() {
        return columns().lines(axis());
    }

    public List<Columns.Mark> labels() {
        return columns().days(n -> days.get(n).day());
    }

    /** The last days, of which more cases are still expected. */
    public List<Shade> shades() {
        var first = (int) days.stream().takeWhile(day -> !day.incomplete()).count();
        var columns = columns();
        return first == days.size()
                ? List.of()
                : List.of(new Shade(columns.x(first), (days.size() - first) * columns.step()));
    }

    public double baseline() {
        return columns().y(0);
    }

    long top() {
        return axis().top();
    }

    long tick() {
        return axis().tick();
    }

    private Axis axis() {
        return new Axis(days.stream().mapToLong(CurveDay::total).max().orElse(0));
    }

    private Columns columns() {
        return new Columns(days.size(), top(), LEFT, HEIGHT);
    }

    /** All days from the first to the last, those without cases too. */
    public static Curve of(LocalDate first, LocalDate last, List<CurveDay> known, int incompleteDays) {
        var days = new ArrayList<CurveDay>();
        for (var i = 0; i <= ChronoUnit.DAYS.between(first, last); i++) {
            var day = first.plusDays(i);
            var incomplete = !day.isBefore(last.minusDays(incompleteDays - 1L));
            days.add(known.stream()
                    .filter(one -> one.day().equals(day))
                    .findFirst()
                    .map(one -> new CurveDay(day, one.community(), one.quarantined(), incomplete))
                    .orElse(new CurveDay(day, 0, 0, incomplete)));
        }
        return new Curve(days);
    }
}
