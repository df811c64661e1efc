package vn.vungxanh.territory.screening.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** People asked for the first time, day by day, as bars. */
public record DayBars(List<Bar> bars, List<Line> lines, List<Label> labels) {

    public static final int WIDTH = 720;
    public static final int HEIGHT = 220;
    public static final int LEFT = 44;
    private static final int BOTTOM = 24;
    private static final int TOP = 10;

    public record Bar(LocalDate day, long asked, int x, int y, int width, int height) {}

    public record Line(int y, long value) {}

    public record Label(int x, LocalDate day) {}

    static DayBars of(Map<LocalDate, Long> asked, LocalDate from, LocalDate to) {
        var days = (int) Math.max(1, ChronoUnit.DAYS.between(from, to) + 1);
        var most = Math.max(
                1, asked.values().stream().mapToLong(Long::longValue).max().orElse(1));
        var top = nice(most);
        var step = (WIDTH - LEFT) / (double) days;
        var bars = new ArrayList<Bar>();
        var labels = new ArrayList<Label>();
        var every = Math.max(1, days / 8);
        for (var n = 0; n < days; n++) {
            var day = from.plusDays(n);
            var count = asked.getOrDefault(day, 0L);
            var height = (int) Math.round((HEIGHT - BOTTOM - TOP) * (double) count / top);
            var x = (int) Math.round(LEFT + n * step);
            bars.add(new Bar(day, count, x, HEIGHT - BOTTOM - height, (int) Math.max(1, Math.floor(step) - 1), height));
            if (n % every == 0) {
                labels.add(new Label((int) Math.round(x + step / 2), day));
            }
        }
        var lines = new ArrayList<Line>();
        for (var n = 0; n <= 2; n++) {
            lines.add(new Line(HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * n / 2, top * n / 2));
        }
        return new DayBars(bars, lines, labels);
    }

    /** The next of 2, 4, 10, 20, 40, 100, …: halves of it are whole numbers, too. */
    private static long nice(long most) {
        for (var ten = 1L; ; ten *= 10) {
            for (var each : List.of(2L, 4L, 10L)) {
                if (each * ten >= most) {
                    return each * ten;
                }
            }
        }
    }
}
