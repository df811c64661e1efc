package vn.vungxanh.foundation.codes;

import java.time.Duration;

/**
 * How long ago, in the largest unit that says something.
 *
 * @param unit 0 minutes, 1 hours, 2 days, as the messages choose their words
 */
public record Age(long count, int unit) {

    public static Age of(Duration since) {
        if (since.toDays() > 1) {
            return new Age(since.toDays(), 2);
        }
        return since.toHours() > 0 ? new Age(since.toHours(), 1) : new Age(Math.max(1, since.toMinutes()), 0);
    }
}
