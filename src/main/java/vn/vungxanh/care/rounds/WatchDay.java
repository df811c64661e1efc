package vn.vungxanh.care.rounds;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import vn.vungxanh.kernel.Vietnam;

/**
 * One day of a watch.
 *
 * @param due how many looks the rule of that day asks for
 * @param seen how many there were
 * @param over whether the day has gone by
 */
public record WatchDay(int number, LocalDate on, int due, int seen, boolean over) {

    private static final int MOST = 60;

    /** A day that went by and nobody looked. */
    public boolean missed() {
        return over && seen == 0;
    }

    public boolean incomplete() {
        return over && seen > 0 && seen < due;
    }

    /** From the first day until today or the last day. */
    static List<WatchDay> of(Watch watch, List<Observation> seen, VisitRules rules, LocalDate today) {
        var first = Vietnam.dayOf(watch.startedAt());
        var ended = watch.endedAt();
        var last = ended != null ? Vietnam.dayOf(ended) : watch.endsByItself() ? watch.untilOn() : today;
        var until = last.isBefore(today) ? last : today;
        if (ChronoUnit.DAYS.between(first, until) > MOST) {
            first = until.minusDays(MOST);
        }
        var days = new ArrayList<WatchDay>();
        for (var day = first; !day.isAfter(until); day = day.plusDays(1)) {
            var rule = rules.inForce(watch.reason(), day);
            var on = day;
            var looks = seen.stream()
                    .filter(each -> each.outcome() == SightOutcome.SEEN
                            && Vietnam.dayOf(each.observedAt()).equals(on))
                    .map(each -> rule.partOf(each.observedAt()))
                    .distinct()
                    .count();
            days.add(new WatchDay(days.size() + 1, day, rule.timesADay(), (int) looks, day.isBefore(today)));
        }
        return List.copyOf(days);
    }
}
