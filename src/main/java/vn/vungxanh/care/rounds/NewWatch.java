package vn.vungxanh.care.rounds;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.foundation.people.PersonId;

/**
 * Somebody is to be watched.
 *
 * @param unit whose team visits
 * @param reference who asks for it, so that asking twice is one watch
 * @param site the name of the site; null at home
 * @param untilOn the last day
 */
public record NewWatch(
        PersonId person,
        UnitId unit,
        String disease,
        WatchReason reason,
        String reference,
        @Nullable String site,
        @Nullable String room,
        boolean vulnerable,
        Instant startedAt,
        LocalDate untilOn) {

    public static NewWatch atHome(
            PersonId person, UnitId unit, String reference, Instant startedAt, LocalDate untilOn) {
        return new NewWatch(
                person, unit, "COVID-19", WatchReason.HOME, reference, null, null, false, startedAt, untilOn);
    }
}
