package vn.vungxanh.care.rounds;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.people.Person;
import vn.vungxanh.foundation.people.PhoneNumber;

/**
 * All that is known of one watched person.
 *
 * @param days each day of the watch until today
 * @param observations the latest first
 */
public record PersonWatch(
        Watch watch,
        @Nullable Person person,
        List<PhoneNumber> phones,
        List<WatchDay> days,
        List<Observation> observations,
        List<Alarm> alarms) {

    public long missedDays() {
        return days.stream().filter(WatchDay::missed).count();
    }
}
