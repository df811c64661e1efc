package vn.vungxanh.insight.duties;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the duties of a unit stand, and how complete its records are.
 *
 * @param records of the standard forms, {@code complete} those without a missing field
 */
public record Tally(long onTime, long caughtUp, long late, long silent, long records, long complete) {

    static Tally of(List<Standing> standings, List<FormShare> shares) {
        var counts = new long[State.values().length];
        standings.forEach(each -> counts[each.state().ordinal()]++);
        return new Tally(
                counts[State.ON_TIME.ordinal()],
                counts[State.CAUGHT_UP.ordinal()],
                counts[State.LATE.ordinal()],
                counts[State.SILENT.ordinal()],
                shares.stream().mapToLong(FormShare::records).sum(),
                shares.stream().mapToLong(FormShare::complete).sum());
    }

    public long owed() {
        return onTime + caughtUp + late + silent;
    }

    public long missing() {
        return records - complete;
    }

    /** In percent; none when nothing is owed: no share is not 100 %. */
    public @Nullable Double onTimeShare() {
        return owed() == 0 ? null : 100.0 * onTime / owed();
    }

    public @Nullable Double completeShare() {
        return records == 0 ? null : 100.0 * complete / records;
    }

    /** The worst that is said of it; null when it owes nothing. */
    public @Nullable State worst() {
        if (owed() == 0) {
            return null;
        }
        return silent > 0 ? State.SILENT : late > 0 ? State.LATE : caughtUp > 0 ? State.CAUGHT_UP : State.ON_TIME;
    }
}
