package vn.vungxanh.insight.scenarios;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One need by day against what there is, as it is drawn. All lengths in units of the drawing. */
public record CourseChart(Answer answer, Bar bar) {

    public static final int WIDTH = 480;
    public static final int HEIGHT = 190;
    public static final int LEFT = 54;
    private static final int BOTTOM = 22;
    private static final int TOP = 12;
    private static final int LABELS = 5;

    public record Mark(double value, double at) {}

    public record Day(String words, double at) {}

    public String line() {
        return IntStream.range(0, size())
                .mapToObj(day -> String.format(Locale.ROOT, "%.1f,%.1f", x(day), y(need(day))))
                .collect(Collectors.joining(" "));
    }

    /** Under the line, down to nothing. */
    public String area() {
        return String.format(Locale.ROOT, "%.1f,%.1f ", x(0), y(0))
                + line()
                + String.format(Locale.ROOT, " %.1f,%.1f", x(size() - 1), y(0));
    }

    public double capacityY() {
        return y(capacity());
    }

    public boolean hasBreak() {
        return bar.broken();
    }

    public double breakX() {
        var on = Objects.requireNonNull(bar.breaksOn());
        return x((int) (on.toEpochDay() - answer.question().startsOn().toEpochDay()));
    }

    public List<Mark> values() {
        var step = step();
        return IntStream.rangeClosed(0, (int) Math.floor(top() / step + 1e-9))
                .mapToObj(i -> new Mark(i * step, y(i * step)))
                .toList();
    }

    public List<Day> labels() {
        var every = Math.max(1, (size() + LABELS - 1) / LABELS);
        return IntStream.range(0, size())
                .filter(day -> day % every == 0)
                .mapToObj(day -> {
                    var on = answer.day(day);
                    return new Day(on.getDayOfMonth() + "/" + on.getMonthValue(), x(day));
                })
                .toList();
    }

    private int size() {
        return answer.days().size();
    }

    private double need(int day) {
        return bar.resource().of(answer.days().get(day));
    }

    private double capacity() {
        var amount = bar.have().amount();
        return amount == null || bar.have().lasts() ? 0 : amount;
    }

    public boolean drawsCapacity() {
        return bar.known() && !bar.have().lasts() && capacity() <= top();
    }

    private double x(int day) {
        return LEFT + (day + 0.5) * (WIDTH - LEFT) / size();
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - value / top() * (HEIGHT - BOTTOM - TOP);
    }

    private double top() {
        var step = step();
        return Math.ceil(most() / step) * step;
    }

    private double most() {
        // a capacity far above the need would press the need flat: it is then said, not drawn
        return Math.max(1, Math.max(bar.need(), Math.min(capacity(), bar.need() * 3)));
    }

    /** 1, 2 or 5 times a power of ten, so that four to eight lines stand. */
    private double step() {
        var rough = most() / 4;
        var power = Math.pow(10, Math.floor(Math.log10(rough)));
        var times = rough / power;
        return power * (times < 2 ? 1 : times < 5 ? 2 : 5);
    }
}
