package vn.vungxanh.surveillance.copresence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The meetings of two people. */
final class PairMeetings {
    static final Comparator<Meeting> ORDER = Comparator.comparingLong(Meeting::at)
            .thenComparing(Meeting::basis)
            .thenComparingInt(Meeting::where)
            .thenComparingInt(Meeting::seconds)
            .thenComparingInt(Meeting::signal);

    private PairMeetings() {}

    static List<Meeting> of(Workplace work, Source source, int contact, ContactRule rule) {
        List<Meeting> all = new ArrayList<>();
        for (int person : source.persons()) {
            if (person == contact) {
                return List.of();
            }
            all.addAll(of(work, source.persons()[0], person, contact, source.from(), source.to(), rule));
        }
        all.sort(ORDER);
        return all;
    }

    static List<Meeting> of(Workplace work, int source, int person, int contact, long from, long to, ContactRule rule) {
        List<Meeting> all = new ArrayList<>();
        Probe.Found found = (other, basis, tier, where, at, seconds, signal, worth) -> {
            if (other == contact) {
                all.add(new Meeting(source, contact, basis, tier, where, at, seconds, signal));
            }
        };
        work.atPlaces.meetings(person, contact, from, to, rule, found);
        work.byBluetooth.meetings(person, from, to, rule, found);
        work.inGroups.meetings(person, from, to, rule, found);
        return all;
    }
}
