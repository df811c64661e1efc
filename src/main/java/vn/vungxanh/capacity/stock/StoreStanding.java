package vn.vungxanh.capacity.stock;

import java.util.List;

/**
 * How a store stands.
 *
 * @param alarms items that are used up or last for fewer days than the alarm says
 * @param warnings items that last for fewer days than the warning says
 */
public record StoreStanding(Store store, int items, int alarms, int warnings) {

    static StoreStanding of(Store store, List<Threshold.Level> levels) {
        return new StoreStanding(
                store,
                levels.size(),
                (int) levels.stream()
                        .filter(level -> level == Threshold.Level.OUT || level == Threshold.Level.ALARM)
                        .count(),
                (int) levels.stream()
                        .filter(level -> level == Threshold.Level.WARN)
                        .count());
    }
}
