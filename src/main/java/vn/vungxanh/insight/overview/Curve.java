package vn.vungxanh.insight.overview;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The epidemic curve as it is drawn: equal days without gaps, whole cases on the axis. All lengths in units of the drawing. */
public record Curve(List<CurveDay> days) {

    public static final int WIDTH = 640;
    public static final int HEIGHT = 220;
    private static final int LEFT = 34;
    private static final int BOTTOM = 24;
    private static final int TOP = 10;
    private static final int LABELS = 7;

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

    public record Line(long value, double y) {}

    public record Label(LocalDate day, double x) {}

    public record Shade(double x, double width) {}

    public boolean isEmpty() {
        return days.stream().allMatch(day -> day.total() == 0);
    }

    public List<Bar> bars() {
        var bars = new ArrayList<Bar>();
        for (var i = 0; i < days.size(); i++) {
            var day = days.get(i);
            var low = y(day.community());
            var high = y(day.total());
            bars.add(new Bar(day, x(i), step() * 0.92, low, y(0) - low, high, low - high));
        }
        return bars;
    }

    public List<Line> lines() {
        return axis().values().stream().map(value -> new Line(value, y(value))).toList();
    }

    public List<Label> labels() {
        var every = Math.max(1, (days.size() + LABELS - 1) / LABELS);
        var labels = new ArrayList<Label>();
        for (var i = 0; i < days.size(); i += every) {
            labels.add(new Label(days.get(i).day(), x(i) + step() / 2));
        }
        return labels;
    }

    /** The last days, of which more cases are still expected. */
    public List<Shade> shades() {
        var first = (int) days.stream().takeWhile(day -> !day.incomplete()).count();
        return first == days.size() ? List.of() : List.of(new Shade(x(first), (days.size() - first) * step()));
    }

    public double baseline() {
        return y(0);
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

    private double step() {
        return (double) (WIDTH - LEFT) / Math.max(1, days.size());
    }

    private double x(int index) {
        return LEFT + index * step();
    }

    private double y(long value) {
        return HEIGHT - BOTTOM - (double) value / top() * (HEIGHT - BOTTOM - TOP);
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
