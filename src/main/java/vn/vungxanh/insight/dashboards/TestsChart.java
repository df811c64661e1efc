package vn.vungxanh.insight.dashboards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.vungxanh.platform.drawing.Axis;
import vn.vungxanh.platform.drawing.Columns;
import vn.vungxanh.surveillance.testing.TestDay;

/** Samples taken and results told, by day, equal days without gaps. All lengths in units of the drawing. */
public record TestsChart(List<TestDay> days) {

    public static final int WIDTH = Columns.WIDTH;
    public static final int HEIGHT = 220;
    public static final int LEFT = 52;
    static final int DAYS = 21;
    private static final int EVERY = 3;

    public TestsChart {
        days = List.copyOf(days);
    }

    public record Bar(TestDay day, double x, double width, double takenY, double toldY) {}

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
        var columns = columns();
        return IntStream.range(0, days.size())
                .mapToObj(n -> new Bar(
                        days.get(n),
                        columns.x(n),
                        columns.step() * 0.42,
                        columns.y(days.get(n).taken()),
                        columns.y(days.get(n).tested())))
                .toList();
    }

    public List<Long> values() {
        return axis().values();
    }

    public List<Columns.Mark> labels() {
        return columns().days(EVERY, n -> days.get(n).day());
    }

    public double y(long value) {
        return columns().y(value);
    }

    private Axis axis() {
        return new Axis(days.stream()
                .mapToLong(day -> Math.max(day.taken(), day.tested()))
                .max()
                .orElse(0));
    }

    private Columns columns() {
        return new Columns(DAYS, axis().top(), LEFT, HEIGHT);
    }
}
