package vn.vungxanh.insight.mobility;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.insight.analytics.Trend;

/** The index above, Rt below, on the same days, with the measures as bars at the top. All lengths in units of the drawing. */
public final class MobilityChart {

    public static final int WIDTH = 640;
    public static final int LEFT = 40;
    public static final int BAR = 15;
    private static final int INDEX = 180;
    private static final int BETWEEN = 26;
    private static final int RT = 90;
    private static final int BOTTOM = 22;
    private static final int MOST_BARS = 4;
    private static final int LABELS = 8;
    private static final double MOST_RT = 6;

    private final UnitIndex index;
    private final Beside.Context context;
    private final List<Beside.Applied> bars;
    private final double low;
    private final double high;

    public MobilityChart(UnitIndex index, Beside.Context context) {
        this.index = index;
        this.context = context;
        this.bars = context.measures().stream().limit(MOST_BARS).toList();
        var known = index.days().stream()
                .map(day -> day.compared().index())
                .filter(Objects::nonNull)
                .mapToDouble(each -> each)
                .summaryStatistics();
        this.low = known.getCount() == 0 ? 50 : Math.max(0, Math.floor(Math.min(known.getMin(), 90) / 10) * 10);
        this.high = known.getCount() == 0 ? 110 : Math.ceil(Math.max(known.getMax(), 110) / 10) * 10;
    }

    public record Mark(String words, double at) {}

    /** @param narrow too narrow for its words, which then end where the drawing ends */
    public record Bar(Beside.Applied applied, double x, double width, double y) {

        public boolean narrow() {
            return x > WIDTH - 260;
        }

        public double wordsAt() {
            return narrow() ? WIDTH - 4 : x + 4;
        }
    }

    public boolean isEmpty() {
        return index.days().stream().allMatch(day -> day.compared().index() == null);
    }

    public boolean hasRt() {
        return !context.rt().isEmpty();
    }

    public int height() {
        return rtBottom() + BOTTOM;
    }

    public double x(LocalDate day) {
        return LEFT + (ChronoUnit.DAYS.between(index.period().from(), day) + 0.5) * step();
    }

    public double y(double value) {
        return indexTop() + (high - Math.max(low, Math.min(high, value))) / (high - low) * INDEX;
    }

    public double yRt(double value) {
        return rtBottom() - Math.min(value, rtHigh()) / rtHigh() * RT;
    }

    /** Where the panel of Rt begins. */
    public int rtTop() {
        return indexTop() + INDEX + BETWEEN;
    }

    public List<Bar> bars() {
        return IntStream.range(0, bars.size())
                .mapToObj(n -> {
                    var measure = bars.get(n).measure();
                    var from = later(measure.from(), index.period().from());
                    var to = measure.to() == null
                                    || measure.to().isAfter(index.period().to())
                            ? index.period().to()
                            : measure.to();
                    var begin = x(from) - step() / 2;
                    return new Bar(bars.get(n), begin, x(to) + step() / 2 - begin, n * (double) BAR + 2);
                })
                .toList();
    }

    /** Days on which something was closed. */
    public List<LocalDate> closed() {
        return context.closed().stream().map(Beside.Closed::on).distinct().toList();
    }

    /** The curve in pieces: a day without an answer breaks it. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        var piece = new ArrayList<String>();
        for (var day : index.days()) {
            var value = day.compared().index();
            if (value == null) {
                finish(piece, lines);
            } else {
                piece.add(point(x(day.day()), y(value)));
            }
        }
        finish(piece, lines);
        return lines;
    }

    public List<UnitIndex.Day> points() {
        return index.days().stream()
                .filter(day -> day.compared().index() != null)
                .toList();
    }

    public double pointY(UnitIndex.Day day) {
        var value = day.compared().index();
        return y(value == null ? 100 : value);
    }

    public List<Mark> values() {
        var by = high - low > 80 ? 20 : 10;
        return IntStream.rangeClosed((int) low / by, (int) high / by)
                .map(n -> n * by)
                .filter(value -> value >= low)
                .mapToObj(value -> new Mark(Integer.toString(value), y(value)))
                .toList();
    }

    public List<Mark> valuesOfRt() {
        return IntStream.rangeClosed(0, (int) rtHigh())
                .mapToObj(value -> new Mark(Integer.toString(value), yRt(value)))
                .toList();
    }

    public List<Mark> labels() {
        var every = Math.max(1, (index.days().size() + LABELS - 1) / LABELS);
        return IntStream.range(0, index.days().size())
                .filter(n -> n % every == 0)
                .mapToObj(n -> index.days().get(n).day())
                .map(day -> new Mark(day.getDayOfMonth() + "/" + day.getMonthValue(), x(day)))
                .toList();
    }

    public String rtLine() {
        return context.rt().stream()
                .map(each -> point(x(each.day()), yRt(mean(each))))
                .collect(Collectors.joining(" "));
    }

    public String rtBand() {
        var upper = context.rt().stream().map(each -> point(x(each.day()), yRt(each.high())));
        var back = new ArrayList<>(context.rt());
        java.util.Collections.reverse(back);
        var lower = back.stream().map(each -> point(x(each.day()), yRt(each.low())));
        return java.util.stream.Stream.concat(upper, lower).collect(Collectors.joining(" "));
    }

    /** The estimate of a day; null without one. */
    public Trend.@Nullable DayEstimate rt(LocalDate day) {
        return context.rt().stream()
                .filter(each -> each.day().equals(day))
                .findFirst()
                .orElse(null);
    }

    private int indexTop() {
        return bars.size() * BAR + 10;
    }

    private int rtBottom() {
        return hasRt() ? rtTop() + RT : indexTop() + INDEX;
    }

    private double rtHigh() {
        var most =
                context.rt().stream().mapToDouble(Trend.DayEstimate::high).max().orElse(2);
        return Math.max(2, Math.min(MOST_RT, Math.ceil(most)));
    }

    private double step() {
        return (double) (WIDTH - LEFT) / index.days().size();
    }

    private static double mean(Trend.DayEstimate each) {
        var mean = each.estimate().mean();
        return mean == null ? 0 : mean;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static void finish(List<String> piece, List<String> lines) {
        if (!piece.isEmpty()) {
            lines.add(String.join(" ", piece));
            piece.clear();
        }
    }

    private static String point(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
    }
}
