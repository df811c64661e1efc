package vn.vungxanh.insight.duties;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;

/**
 * One duty of one holder as of an instant.
 *
 * @param unit who owes, or where the keeper stands
 * @param held how many records give the reason: open cases, people in the site, tubes on the bench
 * @param due when it fell due last; of an interval, when the next entry has to be there
 * @param last the last entry of all; none if there never was one
 */
public record Standing(
        Duty duty,
        UnitId unit,
        @Nullable UUID keeper,
        @Nullable String keeperName,
        long held,
        Instant due,
        @Nullable Instant last,
        State state) {

    /** @param since since when there is a reason to enter: who never entered anything is silent only after as long */
    static State judged(
            Duty duty,
            Rhythm.Window window,
            @Nullable Instant since,
            @Nullable Instant last,
            @Nullable Instant byDue,
            Instant asOf) {
        if (byDue != null && byDue.isAfter(window.from())) {
            return State.ON_TIME;
        }
        if (last != null && last.isAfter(window.due())) {
            return State.CAUGHT_UP;
        }
        var heard = last == null ? since : last;
        return heard == null || heard.isBefore(duty.silentSince(asOf)) ? State.SILENT : State.LATE;
    }

    public boolean isOpen() {
        return state == State.LATE || state == State.SILENT;
    }
}
