package vn.vungxanh.insight.analytics;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The reproduction number by day with its band of 95 %, as it is drawn. All lengths in units of the drawing. */
public record ReproductionChart(List<Trend.DayEstimate> days, List<Trend.CaseEstimate> cases) {

    public static final int WIDTH = 640;
    public static final int HEIGHT = 220;
    public static final int LEFT = 34;
    private static final int BOTTOM = 24;
    private static final int TOP = 10;
    private static final int LABELS = 7;
    private static final double HIGHEST = 8;

    public ReproductionChart {
        days = days.stream().filter(day -> day.estimate().mean() != null).toList();
    }

    /** Without the cases' own numbers. */
    public ReproductionChart(List<Trend.DayEstimate> days) {
        this(days, List.of());
    }

    public record Mark(String words, double at) {}

    public boolean isEmpty() {
        return days.isEmpty();
    }

    /** Points of the band: along its upper edge and back along the lower. */
    public String band() {
        var upper = IntStream.range(0, days.size())
                .mapToObj(i -> point(i, days.get(i).high()));
        var lower = IntStream.range(0, days.size())
                .map(i -> days.size() - 1 - i)
                .mapToObj(i -> point(i, days.get(i).low()));
        return Stream.concat(upper, lower).collect(Collectors.joining(" "));
    }

    public String line() {
        return IntStream.range(0, days.size()).mapToObj(i -> point(i, mean(i))).collect(Collectors.joining(" "));
    }

    /**
     * How many the cases of the same days infected; drawn apart where more of those whom they infected are still to come.
     *
     * @param unfinished which of the two lines
     */
    public String caseLine(boolean unfinished) {
        return IntStream.range(0, days.size())
                .boxed()
                .flatMap(i -> cases.stream()
                        .filter(each -> each.day().equals(days.get(i).day()))
                        .filter(each -> each.estimate().unfinished() == unfinished)
                        .map(each -> point(i, each.estimate().mean())))
                .collect(Collectors.joining(" "));
    }

    /** Days of too few cases, whose answer is mostly what was believed before. */
    public List<Integer> doubtful() {
        return IntStream.range(0, days.size())
                .filter(i -> days.get(i).estimate().fewCases())
                .boxed()
                .toList();
    }

    public double x(int index) {
        return LEFT + (index + 0.5) * (WIDTH - LEFT) / days.size();
    }

    public double y(double value) {
        return HEIGHT - BOTTOM - Math.min(value, top()) / top() * (HEIGHT - BOTTOM - TOP);
    }

    public double meanY(int index) {
        return y(mean(index));
    }

    public List<Mark> values() {
        return IntStream.rangeClosed(0, (int) top())
                .mapToObj(value -> new Mark(Integer.toString(value), y(value)))
                .toList();
    }

    public List<Mark> labels() {
        var every = Math.max(1, (days.size() + LABELS - 1) / LABELS);
        return IntStream.range(0, days.size())
                .filter(i -> i % every == 0)
                .mapToObj(i -> new Mark(
                        days.get(i).day().getDayOfMonth() + "/"
                                + days.get(i).day().getMonthValue(),
                        x(i)))
                .toList();
    }

    private double top() {
        var most = days.stream().mapToDouble(Trend.DayEstimate::high).max().orElse(2);
        return Math.max(2, Math.min(HIGHEST, Math.ceil(most)));
    }

    private double mean(int index) {
        var mean = days.get(index).estimate().mean();
        return mean == null ? 0 : mean;
    }

    private String point(int index, double value) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x(index), y(value));
    }
}
