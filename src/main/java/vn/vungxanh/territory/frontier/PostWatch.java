package vn.vungxanh.territory.frontier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a post stands today.
 *
 * @param onDuty people in the roster of the day
 * @param longest days on duty without rest of whoever has stood there longest
 * @param tired how many have stood there longer than the rule of the day allows
 * @param heardAt the last line, event or patrol
 */
public record PostWatch(
        Post post,
        int onDuty,
        int longest,
        int tired,
        @Nullable Instant heardAt,
        boolean silent) {

    public boolean unmanned() {
        return onDuty == 0;
    }

    public boolean isFine() {
        return !unmanned() && tired == 0 && !silent;
    }
}
