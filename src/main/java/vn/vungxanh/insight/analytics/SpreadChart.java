package vn.vungxanh.insight.analytics;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How many cases infected 0, 1, 2 … others, and how many would by the fitted distribution. Lengths in units of the drawing. */
public record SpreadChart(Spread spread) {

    public static final int WIDTH = 640;
    public static final int HEIGHT = 240;
    public static final int LEFT = 44;
    private static final int BOTTOM = 38;
    private static final int TOP = 10;
    private static final int MOST_BARS = 40;

    public record Bar(int infected, int cases, double x, double width, double y, double height) {}

    public record Mark(String words, double at) {}

    public List<Bar> bars() {
        return IntStream.range(0, many())
                .filter(n -> spread.counts()[n] > 0)
                .mapToObj(n -> new Bar(
                        n,
                        spread.counts()[n],
                        LEFT + n * width(),
                        width() * 0.9,
                        y(spread.counts()[n]),
                        y(0) - y(spread.counts()[n])))
                .toList();
    }

    public String line() {
        var fit = spread.fit();
        return fit == null
                ? ""
                : IntStream.range(0, many())
                        .mapToObj(n -> String.format(Locale.ROOT, "%.1f,%.1f", middle(n), y(fit.expected(n))))
                        .collect(Collectors.joining(" "));
    }

    public List<Mark> values() {
        return IntStream.rangeClosed(0, 4)
                .mapToLong(n -> Math.round(top() * n / 4))
                .distinct()
                .mapToObj(value -> new Mark(Long.toString(value), y(value)))
                .toList();
    }

    public List<Mark> labels() {
        var every = Math.max(1, many() / 12);
        return IntStream.range(0, many())
                .filter(n -> n % every == 0)
                .mapToObj(n -> new Mark(Integer.toString(n), middle(n)))
                .toList();
    }

    private int many() {
        return Math.min(MOST_BARS, spread.counts().length);
    }

    private double top() {
        return IntStream.range(0, many()).mapToDouble(n -> spread.counts()[n]).reduce(4, Math::max);
    }

    private double width() {
        return (double) (WIDTH - LEFT) / many();
    }

    private double middle(int bar) {
        return LEFT + bar * width() + width() * 0.45;
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - Math.min(value, top()) / top() * (HEIGHT - BOTTOM - TOP);
    }
}
