package vn.vungxanh.capacity.stock;

import org.jspecify.annotations.Nullable;

/** From how few days left the program warns and alarms. */
public record Threshold(int warnDays, int alarmDays, String source) {

    /** What a quantity means that lasts so long. */
    public enum Level {
        OUT,
        ALARM,
        WARN,
        ENOUGH,
        /** Nothing is being used, or it is not used up. */
        UNMEASURED
    }

    public Level level(boolean anyLeft, @Nullable Double daysLeft) {
        if (daysLeft == null) {
            return Level.UNMEASURED;
        }
        if (!anyLeft) {
            return Level.OUT;
        }
        return daysLeft < alarmDays ? Level.ALARM : daysLeft < warnDays ? Level.WARN : Level.ENOUGH;
    }
}
