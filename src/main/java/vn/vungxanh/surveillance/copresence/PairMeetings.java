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
        Terms terms = work.terms.of(rule);
        Met met = new Met() {
            @Override
            public boolean wants(Tier tier) {
                return true;
            }

            @Override
            public boolean leavesOut(int other, Tier tier) {
                return other != contact;
            }

            @Override
            public void met(
                    int via, int other, int basis, int tier, int where, long at, int seconds, int signal, long worth) {
                all.add(new Meeting(
                        via, other, Basis.values()[basis], Tier.values()[tier], where, at, seconds, signal));
            }
        };
        Carriers carrier = new Carriers().until(to);
        carrier.add(person, source, from);
        work.atPlaces.meetings(person, source, contact, from, to, terms, met);
        work.byBluetooth.meetings(carrier, terms, met);
        work.inGroups.meetings(carrier, terms, met);
        return all;
    }
}
