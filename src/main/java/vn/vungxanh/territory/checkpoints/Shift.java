package vn.vungxanh.territory.checkpoints;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a post's day. 6, 14 and 22 h are this program's proposal: rosters of the posts say no hours. */
public enum Shift {
    NIGHT_BEFORE(0, 6),
    MORNING(6, 14),
    AFTERNOON(14, 22),
    NIGHT(22, 24);

    private final int from;
    private final int to;

    Shift(int from, int to) {
        this.from = from;
        this.to = to;
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    /** @param hours flows by hour, of one day */
    public Flow of(List<Flow> hours) {
        return Flow.sum(hours.stream()
                .filter(each -> each.hour() >= from && each.hour() < to)
                .toList());
    }

    public static @Nullable Flow hour(List<Flow> hours, int hour) {
        return hours.stream().filter(each -> each.hour() == hour).findFirst().orElse(null);
    }
}
