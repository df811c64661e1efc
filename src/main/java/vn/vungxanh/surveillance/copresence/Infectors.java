package vn.vungxanh.surveillance.copresence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Looks backward: which known cases may have infected somebody. */
final class Infectors {
    private static final double DAY = 86_400;
    private static final double HOUR = 3600;

    private final Workplace work;
    private final ContactRule rule;
    private final Terms terms;

    Infectors(Workplace work, ContactRule rule) {
        this.work = work;
        this.rule = rule;
        terms = work.terms.of(rule);
    }

    List<Suspect> of(Infected infected, List<Candidate> candidates) {
        List<Weighed> met = new ArrayList<>();
        for (int number : near(infected, candidates)) {
            Weighed weighed = weigh(infected, candidates.get(number));
            if (!weighed.meetings.isEmpty()) {
                met.add(weighed);
            }
        }
        double all = met.stream().mapToDouble(Weighed::likelihood).sum();
        return met.stream()
                .sorted(Comparator.comparingDouble(Weighed::likelihood)
                        .reversed()
                        .thenComparingInt(one -> one.candidate.persons()[0])
                        .thenComparingLong(one -> one.candidate.onset()))
                .map(one ->
                        new Suspect(one.candidate, one.likelihood, all > 0 ? one.likelihood / all : 0, one.meetings))
                .toList();
    }

    /** Numbers of the candidates met at all while the infected could have been infected. */
    private int[] near(Infected infected, List<Candidate> candidates) {
        NumberTable asked = new NumberTable();
        for (Candidate candidate : candidates) {
            for (int person : candidate.persons()) {
                asked.put(person, 0);
            }
        }
        Met met = new Met() {
            @Override
            public boolean wants(Tier tier) {
                return true;
            }

            @Override
            public boolean leavesOut(int other, Tier tier) {
                return asked.get(other) != 0;
            }

            @Override
            public void met(
                    int via, int other, int basis, int tier, int where, long at, int seconds, int signal, long worth) {
                asked.put(other, 1);
            }
        };
        Carriers carriers = new Carriers().only(infected.persons(), infected.exposedFrom(), infected.exposedTo());
        for (LevelProbe probe : List.of(work.atPlaces, work.byBluetooth, work.inGroups)) {
            probe.meetings(carriers, terms, met);
        }
        return IntStream.range(0, candidates.size())
                .filter(number ->
                        Arrays.stream(candidates.get(number).persons()).anyMatch(one -> asked.get(one) == 1))
                .toArray();
    }

    private Weighed weigh(Infected infected, Candidate candidate) {
        Weighed weighed = new Weighed(candidate);
        long from = Math.max(infected.exposedFrom(), candidate.infectiousFrom());
        long to = Math.min(infected.exposedTo(), candidate.infectiousTo());
        int source = candidate.persons()[0];
        for (int person : candidate.persons()) {
            for (int contact : infected.persons()) {
                if (person == contact || from >= to) {
                    continue;
                }
                weighed.meetings.addAll(PairMeetings.of(work, source, person, contact, from, to, rule));
                work.inGroups.overlaps(
                        person,
                        from,
                        to,
                        (other, group, begin, end) -> {
                            if (other == contact) {
                                weighed.likelihood += ofDays(infected, candidate, group, begin, end);
                            }
                        },
                        terms);
            }
        }
        weighed.meetings.sort(PairMeetings.ORDER);
        for (Meeting meeting : weighed.meetings) {
            double hours = meeting.seconds() / HOUR * weight(meeting);
            weighed.likelihood += hours * timing(infected, candidate, meeting.at() + meeting.seconds() / 2.0);
        }
        return weighed;
    }

    /** Members of a group keep no hours: each day counts for itself, in the middle of the time shared on it. */
    private double ofDays(Infected infected, Candidate candidate, int group, long begin, long end) {
        ContactRule.GroupTerms kind = terms.group(work.groupKind(group));
        double hours = kind.hoursADay() / 1000.0 * kind.weight() / 1000.0;
        double sum = 0;
        for (long day = DayDigest.dayOf(begin); day <= DayDigest.dayOf(end - 1); day++) {
            double from = Math.max(begin, DayDigest.startOf(day));
            double to = Math.min(end, DayDigest.startOf(day + 1));
            sum += hours * timing(infected, candidate, (from + to) / 2);
        }
        return sum;
    }

    private double weight(Meeting meeting) {
        return switch (meeting.basis()) {
            case PLACE -> terms.place(work.placeKind(meeting.where())).weight() / 1000.0;
            case BLUETOOTH -> rule.bluetoothWeight() / 1000.0;
            case GROUP, DECLARED -> 0;
        };
    }

    private static double timing(Infected infected, Candidate candidate, double at) {
        return TransmissionTiming.infectiousness((at - candidate.onset()) / DAY)
                * TransmissionTiming.incubation((infected.onset() - at) / DAY);
    }

    private static final class Weighed {
        private final Candidate candidate;
        private final List<Meeting> meetings = new ArrayList<>();
        private double likelihood;

        Weighed(Candidate candidate) {
            this.candidate = candidate;
        }

        double likelihood() {
            return likelihood;
        }
    }
}
