package vn.vungxanh.platform.drawing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Columns of equal width side by side above an axis that begins at 0. All lengths in units of the drawing.
 *
 * @param top the greatest value of the axis
 * @param left what the words of the axis take
 * @param height of the whole drawing, with what is written under the columns
 */
public record Columns(int many, double top, int left, int height) {

    public static final int WIDTH = 640;
    private static final int BELOW = 24;
    private static final int ABOVE = 10;
    private static final int LABELS = 7;

    /** What is written, and where along its axis. */
    public record Mark(String words, double at) {}

    /** A line across the drawing at a value. */
    public record Line(long value, double y) {}

    /** A part of a column. */
    public record Piece<T>(T of, double x, double width, double y, double height) {}

    /** From the middle of one column to that of the next. */
    public double step() {
        return (double) (WIDTH - left) / Math.max(1, many);
    }

    public double x(int column) {
        return left + column * step();
    }

    public double y(double value) {
        return height - BELOW - value / top * (height - BELOW - ABOVE);
    }

    /** @param filled which share of its width a column takes; @param kinds from the ground up: nothing is drawn of 0 */
    public <T> List<Piece<T>> stack(int column, double filled, List<T> kinds, ToLongFunction<T> counts) {
        var pieces = new ArrayList<Piece<T>>();
        var below = 0L;
        for (var kind : kinds) {
            var here = counts.applyAsLong(kind);
            if (here > 0) {
                var high = y(below + here);
                pieces.add(new Piece<>(kind, x(column), step() * filled, high, y(below) - high));
                below += here;
            }
        }
        return pieces;
    }

    public List<Line> lines(Axis axis) {
        return axis.values().stream().map(value -> new Line(value, y(value))).toList();
    }

    /** Day and month under at most seven of the columns. */
    public List<Mark> days(IntFunction<LocalDate> dayOf) {
        return days(Math.max(1, (many + LABELS - 1) / LABELS), dayOf);
    }

    /** Day and month under each so manieth column. */
    public List<Mark> days(int every, IntFunction<LocalDate> dayOf) {
        return IntStream.range(0, many)
                .filter(column -> column % every == 0)
                .mapToObj(column -> {
                    var day = dayOf.apply(column);
                    return new Mark(day.getDayOfMonth() + "/" + day.getMonthValue(), x(column) + step() / 2);
                })
                .toList();
    }
}
