package vn.vungxanh.territory.enforcement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a decree asks for an act during its validity, in dong.
 *
 * @param low null where the amounts of the decree were not found
 * @param confidence H law text read, M second hand, R recalled
 */
public record FineRow(
        String id,
        Act act,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long low,
        @Nullable Long high,
        @Nullable Long orgLow,
        @Nullable Long orgHigh,
        String source,
        String confidence) {

    public @Nullable Long low(boolean organisation) {
        return organisation ? orgLow : low;
    }

    public @Nullable Long high(boolean organisation) {
        return organisation ? orgHigh : high;
    }

    /** Whether the table can say what is too little and what is too much. */
    public boolean hasRange(boolean organisation) {
        return low(organisation) != null && high(organisation) != null;
    }

    public boolean allows(boolean organisation, long amount) {
        var least = low(organisation);
        var most = high(organisation);
        return least == null || most == null || amount >= least && amount <= most;
    }
}
