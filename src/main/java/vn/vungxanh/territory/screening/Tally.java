package vn.vungxanh.territory.screening;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a unit has come.
 *
 * @param unit surrogate id of the unit that people's records name
 * @param target who is registered there, alive and not found to have moved away
 * @param declared of those asked, who declared by themselves
 * @param lastAt when something was last entered
 */
public record Tally(
        int unit,
        long target,
        long asked,
        long flagged,
        long away,
        long refused,
        long moved,
        long declared,
        @Nullable Instant lastAt) {

    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, null);

    public Tally plus(Tally more) {
        return new Tally(
                unit,
                target + more.target,
                asked + more.asked,
                flagged + more.flagged,
                away + more.away,
                refused + more.refused,
                moved + more.moved,
                declared + more.declared,
                later(lastAt, more.lastAt));
    }

    public long open() {
        return target - asked;
    }

    public long of(ScreeningFilter.Show show) {
        return switch (show) {
            case TARGET -> target;
            case ASKED -> asked;
            case OPEN -> open();
            case AGAIN -> away + refused;
            case SYMPTOMS -> flagged;
            case AWAY -> away;
            case REFUSED -> refused;
            case MOVED -> moved;
            case DECLARED -> declared;
        };
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }
}
