package vn.vungxanh.surveillance.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.Vietnam;

/**
 * One day of a follow-up.
 *
 * @param number 1 for the day after the last exposure
 * @param calls of the day
 * @param record the call or visit that reached the contact, the latest one
 */
public record FollowupDay(
        LocalDate on,
        int number,
        Standing standing,
        int calls,
        @Nullable Call record) {

    public enum Standing {
        /** Before anybody knew of the contact. */
        BEFORE,
        REACHED,
        MISSED,
        TODAY,
        AHEAD
    }

    /** From the day after the last exposure to the last day. */
    static List<FollowupDay> of(Followed contact, List<Call> calls, LocalDate today) {
        var days = new ArrayList<FollowupDay>();
        var named = Vietnam.dayOf(contact.identifiedAt());
        var first = contact.exposedOn().plusDays(1);
        for (var on = first; !on.isAfter(contact.endsOn()); on = on.plusDays(1)) {
            var day = on;
            var ofDay = calls.stream()
                    .filter(call -> Vietnam.dayOf(call.calledAt()).equals(day))
                    .toList();
            var reached = ofDay.stream()
                    .filter(call -> call.outcome() == CallOutcome.REACHED)
                    .max(Comparator.comparing(Call::calledAt))
                    .orElse(null);
            days.add(new FollowupDay(
                    day, days.size() + 1, standing(day, named, today, reached != null), ofDay.size(), reached));
        }
        return days;
    }

    private static Standing standing(LocalDate day, LocalDate named, LocalDate today, boolean reached) {
        if (reached) {
            return Standing.REACHED;
        }
        if (day.isBefore(named)) {
            return Standing.BEFORE;
        }
        return day.isBefore(today) ? Standing.MISSED : day.isAfter(today) ? Standing.AHEAD : Standing.TODAY;
    }
}
