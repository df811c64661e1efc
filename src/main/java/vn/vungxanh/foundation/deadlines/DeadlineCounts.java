package vn.vungxanh.foundation.deadlines;

import org.jspecify.annotations.Nullable;

/**
 * How the clocks of a unit or of one kind stand.
 *
 * @param soon of those that run, due within six hours
 * @param met of those that fell due in the last thirty days, done in time
 * @param fellDue all that fell due in the last thirty days: met, met late and late
 */
public record DeadlineCounts(long late, long soon, long running, long met, long metLate, long fellDue) {

    public static final DeadlineCounts NONE = new DeadlineCounts(0, 0, 0, 0, 0, 0);

    /** None when nothing fell due: no share is not 100 %. */
    public @Nullable Double onTime() {
        return fellDue == 0 ? null : (double) met / fellDue;
    }
}
