package vn.vungxanh.insight.dashboards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.vungxanh.insight.overview.Axis;
import vn.vungxanh.surveillance.testing.TestDay;

/** Samples taken and results told, by day, equal days without gaps. All lengths in units of the drawing. */
public record TestsChart(List<TestDay> days) {

    public static final int WIDTH = 640;
    public static final int HEIGHT = 220;
    public static final int LEFT = 52;
    static final int DAYS = 21;
    private static final int BOTTOM = 24;
    private static final int TOP = 10;
    private static final int EVERY = 3;

    public TestsChart {
        days = List.copyOf(days);
    }

    public record Bar(TestDay day, double x, double width, double takenY, double toldY) {}

    public record Mark(String words, double at) {}

    /** @param known only days on which something happened */
    static TestsChart of(List<TestDay> known, LocalDate last) {
        var days = new ArrayList<TestDay>();
        for (var day = last.minusDays(DAYS - 1L); !day.isAfter(last); day = day.plusDays(1)) {
            var here = day;
            days.add(known.stream()
                    .filter(each -> each.day().equals(here))
                    .findFirst()
                    .orElse(new TestDay(here, 0, 0, 0, 0)));
        }
        return new TestsChart(days);
    }

    public boolean isEmpty() {
        return days.stream().allMatch(day -> day.taken() == 0 && day.tested() == 0);
    }

    public List<Bar> bars() {
        return IntStream.range(0, days.size())
                .mapToObj(n -> new Bar(
                        days.get(n),
                        x(n),
                        step() * 0.42,
                        y(days.get(n).taken()),
                        y(days.get(n).tested())))
                .toList();
    }

    public List<Long> values() {
        return axis().values();
    }

    public List<Mark> labels() {
        return IntStream.range(0, days.size())
                .filter(n -> n % EVERY == 0)
                .mapToObj(n -> new Mark(
                        days.get(n).day().getDayOfMonth() + "/"
                                + days.get(n).day().getMonthValue(),
                        x(n) + step() / 2))
                .toList();
    }

    public double y(long value) {
        return HEIGHT - BOTTOM - (double) value / axis().top() * (HEIGHT - BOTTOM - TOP);
    }

    private Axis axis() {
        return new Axis(days.stream()
                .mapToLong(day -> Math.max(day.taken(), day.tested()))
                .max()
                .orElse(0));
    }

    private double step() {
        return (double) (WIDTH - LEFT) / DAYS;
    }

    private double x(int index) {
        return LEFT + index * step();
    }
}
