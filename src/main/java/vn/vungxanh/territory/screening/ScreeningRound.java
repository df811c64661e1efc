package vn.vungxanh.territory.screening;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.UnitId;
import vn.vungxanh.kernel.Vietnam;

/**
 * A round.
 *
 * @param owner the unit whose office planned it; {@code number} counts its rounds
 * @param areas everybody who lives in one of these units is asked
 */
public record ScreeningRound(
        RoundId id,
        UnitId owner,
        int number,
        String name,
        String purpose,
        List<UnitId> areas,
        LocalDate fromOn,
        LocalDate toOn,
        List<Question> questions,
        Basis basis,
        Instant plannedAt,
        String plannedBy,
        @Nullable Instant closedAt) {

    public ScreeningRound {
        areas = List.copyOf(areas);
        questions = List.copyOf(questions);
    }

    public RoundState state(Instant asOf) {
        var today = Vietnam.dayOf(asOf);
        if (closedAt != null && !closedAt.isAfter(asOf)) {
            return RoundState.CLOSED;
        }
        if (today.isBefore(fromOn)) {
            return RoundState.PLANNED;
        }
        return today.isAfter(toOn) ? RoundState.OVERDUE : RoundState.UNDER_WAY;
    }

    public boolean running(Instant asOf) {
        var state = state(asOf);
        return state == RoundState.UNDER_WAY || state == RoundState.OVERDUE;
    }

    /** Which day of the round it is, from 1; after the end its last. */
    public long day(Instant asOf) {
        var today = Vietnam.dayOf(closedAt != null && closedAt.isBefore(asOf) ? closedAt : asOf);
        return Math.max(0, ChronoUnit.DAYS.between(fromOn, today) + 1);
    }

    public long days() {
        return ChronoUnit.DAYS.between(fromOn, toOn) + 1;
    }
}
