package vn.vungxanh.insight.analytics;

import java.util.List;
import java.util.stream.IntStream;
import vn.vungxanh.insight.foresight.WeekAhead;

/** Weeks that were as bars, weeks to come as bands around a line. All lengths in units of the drawing. */
public record OutlookChart(Outlook outlook) {

    public static final int WIDTH = 640;
    public static final int HEIGHT = 220;
    public static final int LEFT = 44;
    private static final int BOTTOM = 24;
    private static final int TOP = 10;
    private static final int PAST = 8;
    private static final double GAP = 0.2;

    public record Bar(Outlook.Week week, double x, double width, double y, double height) {}

    public record Band(
            WeekAhead ahead,
            Outlook.Week week,
            double x,
            double width,
            double low,
            double high,
            double lower,
            double upper,
            double median) {}

    public record Mark(long value, double y) {}

    public List<Outlook.Week> past() {
        return outlook.past(PAST);
    }

    public List<Bar> bars() {
        var past = past();
        return IntStream.range(0, past.size())
                .mapToObj(n -> new Bar(
                        past.get(n),
                        x(n),
                        width(),
                        y(past.get(n).cases()),
                        HEIGHT - BOTTOM - y(past.get(n).cases())))
                .toList();
    }

    public List<Band> bands() {
        var before = past().size();
        return ahead().stream()
                .map(ahead -> new Band(
                        ahead,
                        outlook.ahead(ahead.week()),
                        x(before + ahead.week() - 1),
                        width(),
                        y(ahead.cases().low()),
                        y(ahead.cases().high()),
                        y(ahead.cases().lowerHalf()),
                        y(ahead.cases().upperHalf()),
                        y(ahead.cases().median())))
                .toList();
    }

    public List<Mark> marks() {
        return IntStream.rangeClosed(0, 4)
                .mapToObj(n -> Math.round(top() * n / 4))
                .distinct()
                .map(value -> new Mark(value, y(value)))
                .toList();
    }

    private List<WeekAhead> ahead() {
        var foresight = outlook.foresight();
        return foresight == null ? List.of() : foresight.weeks();
    }

    private double top() {
        var past = past().stream().mapToLong(Outlook.Week::cases).max().orElse(0);
        var coming =
                ahead().stream().mapToDouble(each -> each.cases().high()).max().orElse(0);
        return Math.max(4, Math.max(past, coming));
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - Math.min(value, top()) / top() * (HEIGHT - BOTTOM - TOP);
    }

    private double step() {
        return (double) (WIDTH - LEFT) / (past().size() + Math.max(1, ahead().size()));
    }

    private double x(int index) {
        return LEFT + (index + GAP / 2) * step();
    }

    private double width() {
        return step() * (1 - GAP);
    }
}
