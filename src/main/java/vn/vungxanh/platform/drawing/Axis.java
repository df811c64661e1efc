package vn.vungxanh.platform.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * The axis of whole counts of a drawing: it begins at 0 and ends on a tick.
 *
 * @param most the greatest count that is drawn
 */
public record Axis(long most) {

    /** 1, 2 or 5 times a power of ten, so that there are at most six lines. */
    public long tick() {
        var highest = Math.max(1, most);
        long power = 1;
        while (true) {
            for (var factor : new long[] {1, 2, 5}) {
                if (highest <= factor * power * 5) {
                    return factor * power;
                }
            }
            power *= 10;
        }
    }

    /** The greatest value of the axis: a whole number of ticks. */
    public long top() {
        return Math.max(tick(), (most + tick() - 1) / tick() * tick());
    }

    public List<Long> values() {
        var values = new ArrayList<Long>();
        for (long value = 0; value <= top(); value += tick()) {
            values.add(value);
        }
        return values;
    }
}
