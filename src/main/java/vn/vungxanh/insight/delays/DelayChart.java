package vn.vungxanh.insight.delays;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.vungxanh.insight.methods.DelayCurve;
import vn.vungxanh.insight.methods.DelayFamily;
import vn.vungxanh.insight.methods.DelayFit;

/** How many took how long, and how many would by each distribution. All lengths in units of the drawing. */
public record DelayChart(DelayReport report) {

    public static final int WIDTH = 640;
    public static final int HEIGHT = 240;
    public static final int LEFT = 44;
    private static final int BOTTOM = 38;
    private static final int TOP = 10;
    private static final int MOST_BARS = 45;
    private static final int LABELS = 10;

    /** @param from first day, or hour, of the bar */
    public record Bar(int from, int to, long cases, double x, double width, double y, double height) {}

    public record Curve(DelayFamily family, String points) {}

    public record Mark(String words, double at) {}

    public boolean isEmpty() {
        return report.seen().isEmpty();
    }

    public List<Bar> bars() {
        var counts = counts();
        var bars = new ArrayList<Bar>();
        for (var n = 0; n < counts.length; n++) {
            if (counts[n] > 0) {
                var from = first() + n * step();
                bars.add(new Bar(
                        from, from + step() - 1, counts[n], x(n), width() * 0.9, y(counts[n]), y(0) - y(counts[n])));
            }
        }
        return bars;
    }

    public List<Curve> curves() {
        return report.fits().stream()
                .map(fit -> new Curve(
                        fit.family(),
                        IntStream.range(0, counts().length)
                                .mapToObj(n -> String.format(
                                        Locale.ROOT, "%.1f,%.1f", x(n) + width() * 0.45, y(expected(fit, n))))
                                .collect(Collectors.joining(" "))))
                .toList();
    }

    public List<Mark> values() {
        var every = Math.max(1, Math.round(top() / 4));
        var marks = new ArrayList<Mark>();
        for (var value = 0L; value <= top(); value += every) {
            marks.add(new Mark(Long.toString(value), y(value)));
        }
        return marks;
    }

    public List<Mark> labels() {
        var bars = counts().length;
        var every = Math.max(1, (bars + LABELS - 1) / LABELS);
        return IntStream.range(0, bars)
                .filter(n -> n % every == 0)
                .mapToObj(n -> new Mark(Integer.toString(first() + n * step()), x(n) + width() * 0.45))
                .toList();
    }

    /** As many as the distribution expects in a bar, of as many as were seen. */
    private double expected(DelayFit fit, int bar) {
        var sum = 0d;
        for (var n = 0; n < step(); n++) {
            sum += share(fit.curve(), first() + bar * step() + n);
        }
        return fit.cases() * sum;
    }

    private double share(DelayCurve curve, int unit) {
        if (report.question().kind().inHours()) {
            return curve.between(Math.max(0, unit) / 24d, Math.max(0, unit + 1) / 24d);
        }
        return report.question().kind() == DelayKind.INCUBATION
                ? curve.between(Math.max(0, unit - 0.5), Math.max(0, unit + 0.5))
                : curve.daysApart(unit);
    }

    private long[] counts() {
        var counts = new long[Math.max(1, (last() - first()) / step() + 1)];
        for (var days : report.seen()) {
            counts[(unit(days) - first()) / step()]++;
        }
        return counts;
    }

    /** Days, or hours, in one bar. */
    int step() {
        return Math.max(1, (last() - first()) / MOST_BARS + 1);
    }

    private int first() {
        return report.seen().isEmpty() ? 0 : Math.min(0, unit(report.seen().get(0)));
    }

    private int last() {
        var seen = report.seen();
        return seen.isEmpty() ? 0 : unit(seen.get(seen.size() - 1));
    }

    private int unit(double days) {
        return report.question().kind().inHours() ? (int) Math.floor(days * 24) : (int) Math.round(days);
    }

    private double top() {
        var bars = counts();
        var most = 4d;
        for (var n = 0; n < bars.length; n++) {
            most = Math.max(most, bars[n]);
            for (var fit : report.fits()) {
                most = Math.max(
                        most, Math.min(expected(fit, n), 1.5 * report.seen().size()));
            }
        }
        return most;
    }

    private double width() {
        return (double) (WIDTH - LEFT) / counts().length;
    }

    private double x(int bar) {
        return LEFT + bar * width();
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - Math.min(value, top()) / top() * (HEIGHT - BOTTOM - TOP);
    }
}
