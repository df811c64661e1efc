package vn.vungxanh.insight.greenzone;

import java.util.List;
import java.util.stream.IntStream;

/** Cases by day as bars. All lengths in units of the drawing. */
public record CurveOfDays(List<Edition.DayOfCases> days) {

    public static final int WIDTH = 640;
    public static final int HEIGHT = 160;
    private static final int BOTTOM = 24;
    private static final int MOST_DAYS = 90;

    public record Bar(Edition.DayOfCases day, double x, double y, double width, double height, boolean labelled) {}

    public CurveOfDays {
        days = days.subList(Math.max(0, days.size() - MOST_DAYS), days.size());
    }

    public int most() {
        return days.stream().mapToInt(Edition.DayOfCases::cases).max().orElse(0);
    }

    public List<Bar> bars() {
        var step = (double) WIDTH / Math.max(1, days.size());
        var every = Math.max(1, days.size() / 6);
        return IntStream.range(0, days.size())
                .mapToObj(n -> {
                    var height = most() == 0 ? 0 : (double) days.get(n).cases() / most() * (HEIGHT - BOTTOM);
                    return new Bar(
                            days.get(n),
                            n * step,
                            HEIGHT - BOTTOM - height,
                            Math.max(1, step - 1),
                            height,
                            n % every == 0);
                })
                .toList();
    }
}
