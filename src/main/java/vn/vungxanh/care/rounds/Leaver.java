package vn.vungxanh.care.rounds;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose last day is here.
 *
 * @param order the order of isolation, whose page lets the person go; null where there is none
 * @param result the latest one: NEGATIVE, POSITIVE, …; null where none came back
 */
public record Leaver(
        RoundLine line,
        @Nullable UUID order,
        @Nullable String result,
        @Nullable Instant resultAt) {

    public boolean negative() {
        return "NEGATIVE".equals(result);
    }
}
