package vn.vungxanh.surveillance.copresence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The rule written down a second time, as plainly as possible: lists, and every pair compared with every other. */
final class NaiveCopresence {
    record Visit(int person, int place, long in, long out) {}

    record Encounter(int first, int second, long at, int seconds, int attenuation) {}

    record Membership(int person, int group, long from, long to) {}

    record Shown(Meeting meeting, long worth) {}

    final Map<List<Long>, Visit> visits = new LinkedHashMap<>();
    final Map<List<Long>, Encounter> encounters = new LinkedHashMap<>();
    final Map<List<Long>, Membership> memberships = new LinkedHashMap<>();
    private final PlaceBook places;
    private final Map<Visit, Long> ends = new IdentityHashMap<>();
    private ContactRule endsOf;

    NaiveCopresence(PlaceBook places) {
        this.places = places;
    }

    void add(Visit visit) {
        visits.put(List.of((long) visit.person, (long) visit.place, visit.in), visit);
    }

    void add(Encounter one) {
        encounters.put(
                List.of((long) Math.min(one.first, one.second), (long) Math.max(one.first, one.second), one.at), one);
    }

    void add(Membership one) {
        memberships.put(List.of((long) one.person, (long) one.group, one.from), one);
    }

    List<Contact> trace(Source source, ContactRule rule, int depth, Probe more) {
        Map<Integer, Contact> known = new TreeMap<>();
        for (int level = 1; level <= depth; level++) {
            List<Shown> shown = new ArrayList<>();
            if (level == 1) {
                shown.addAll(met(source.persons(), source.from(), source.to(), rule, more));
            } else {
                for (Contact one : known.values()) {
                    if (one.level() == level - 1 && one.tier() == Tier.QUARANTINE) {
                        int[] via = {one.person()};
                        shown.addAll(met(via, one.firstAt(), source.to() + rule.contactTail(), rule, more));
                    }
                }
            }
            Map<Integer, List<Shown>> byPerson = shown.stream()
                    .filter(one -> Arrays.stream(source.persons()).noneMatch(person -> person == one.meeting.contact()))
                    .collect(Collectors.groupingBy(one -> one.meeting.contact()));
            Map<Integer, Contact> found = new HashMap<>();
            for (int person : byPerson.keySet()) {
                Contact contact = judge(person, level, byPerson.get(person), rule);
                Contact before = known.get(person);
                if (contact != null
                        && (before == null || before.tier() == Tier.NOTIFY && contact.tier() == Tier.QUARANTINE)) {
                    found.put(person, contact);
                }
            }
            known.putAll(found);
        }
        return known.values().stream()
                .sorted(Comparator.comparingInt(Contact::level).thenComparingInt(Contact::person))
                .toList();
    }

    private static Contact judge(int person, int level, List<Shown> shown, ContactRule rule) {
        for (Tier tier : Tier.values()) {
            List<Shown> counting = new ArrayList<>();
            for (Shown one : shown) {
                if (one.meeting.tier() == tier && counts(one, shown, rule)) {
                    counting.add(one);
                }
            }
            if (!counting.isEmpty()) {
                Meeting best = counting.stream()
                        .map(Shown::meeting)
                        .min(Comparator.comparingInt((Meeting one) -> -one.seconds())
                                .thenComparingLong(Meeting::at)
                                .thenComparingInt(Meeting::source)
                                .thenComparing(Meeting::basis)
                                .thenComparingInt(Meeting::where)
                                .thenComparingInt(Meeting::signal))
                        .orElseThrow();
                long first = counting.stream()
                        .mapToLong(one -> one.meeting.at())
                        .min()
                        .orElseThrow();
                long score = Arrays.stream(Basis.values())
                        .mapToLong(basis -> counting.stream()
                                .filter(one -> one.meeting.basis() == basis)
                                .mapToLong(Shown::worth)
                                .sum())
                        .max()
                        .orElseThrow();
                return new Contact(person, level, best.source(), best, first, counting.size(), score / 3600);
            }
        }
        return null;
    }

    private static boolean counts(Shown one, List<Shown> all, ContactRule rule) {
        Meeting meeting = one.meeting;
        if (meeting.basis() == Basis.GROUP
                || meeting.basis() == Basis.DECLARED
                || meeting.seconds() >= rule.singleSeconds()) {
            return true;
        }
        if (rule.cumulativeSeconds() == 0) {
            return false;
        }
        List<Meeting> same = all.stream()
                .map(Shown::meeting)
                .filter(other -> other.tier() == meeting.tier() && other.source() == meeting.source())
                .toList();
        return same.stream().anyMatch(begin -> {
            long end = begin.at() + rule.cumulationSeconds();
            boolean inside = meeting.at() >= begin.at() && meeting.at() < end;
            long sum = same.stream()
                    .filter(other -> other.at() >= begin.at() && other.at() < end)
                    .mapToLong(Meeting::seconds)
                    .sum();
            return inside && sum >= rule.cumulativeSeconds();
        });
    }

    List<Meeting> meetings(Source source, int contact, ContactRule rule) {
        if (Arrays.stream(source.persons()).anyMatch(person -> person == contact)) {
            return List.of();
        }
        return met(source.persons(), source.from(), source.to(), rule, Probe.NOTHING).stream()
                .map(Shown::meeting)
                .filter(one -> one.contact() == contact)
                .sorted(Comparator.comparingLong(Meeting::at)
                        .thenComparing(Meeting::basis)
                        .thenComparingInt(Meeting::where)
                        .thenComparingInt(Meeting::seconds)
                        .thenComparingInt(Meeting::signal))
                .toList();
    }

    private List<Shown> met(int[] persons, long from, long to, ContactRule rule, Probe more) {
        List<Shown> found = new ArrayList<>();
        int source = persons[0];
        for (int person : persons) {
            more.meetings(
                    person,
                    from,
                    to,
                    rule,
                    (other, basis, tier, where, at, seconds, signal, worth) -> found.add(
                            new Shown(new Meeting(source, other, basis, tier, where, at, seconds, signal), worth)));
            for (Visit own : visits.values()) {
                ContactRule.PlaceTerms kind = rule.kinds().get(places.kind(own.place));
                if (own.person != person || kind == null || end(own, rule) == own.in) {
                    continue;
                }
                Tier tier = places.visitsPerDay(own.place) >= kind.crowdFrom() ? Tier.NOTIFY : Tier.QUARANTINE;
                for (Visit other : visits.values()) {
                    if (other.person == person || other.place != own.place) {
                        continue;
                    }
                    long begin = Math.max(Math.max(own.in, other.in), from);
                    long end = Math.min(Math.min(end(own, rule), end(other, rule)), to);
                    if (begin < end) {
                        found.add(new Shown(
                                new Meeting(
                                        source,
                                        other.person,
                                        Basis.PLACE,
                                        tier,
                                        own.place,
                                        begin,
                                        (int) (end - begin),
                                        0),
                                (end - begin) * kind.weight()));
                    }
                }
            }
            for (Encounter one : encounters.values()) {
                long begin = Math.max(one.at, from);
                long end = Math.min(one.at + one.seconds, to);
                if (begin < end
                        && one.first != one.second
                        && (one.first == person || one.second == person)
                        && one.attenuation <= rule.weakestSignal()) {
                    int other = one.first == person ? one.second : one.first;
                    found.add(new Shown(
                            new Meeting(
                                    source,
                                    other,
                                    Basis.BLUETOOTH,
                                    Tier.QUARANTINE,
                                    0,
                                    begin,
                                    (int) (end - begin),
                                    one.attenuation),
                            (end - begin) * rule.bluetoothWeight()));
                }
            }
            for (Membership own : memberships.values()) {
                ContactRule.GroupTerms kind = rule.groups().get(places.groupKind(own.group));
                for (Membership other : memberships.values()) {
                    long begin = Math.max(Math.max(own.from, other.from), from);
                    long end = Math.min(Math.min(end(own), end(other)), to);
                    if (own.person == person
                            && kind != null
                            && other.person != person
                            && other.group == own.group
                            && begin < end) {
                        long days = DayDigest.dayOf(end - 1) - DayDigest.dayOf(begin) + 1;
                        found.add(new Shown(
                                new Meeting(source, other.person, Basis.GROUP, Tier.QUARANTINE, own.group, begin, 0, 0),
                                days * kind.hoursADay() * kind.weight() * 36 / 10));
                    }
                }
            }
        }
        return found;
    }

    List<Stay> stays(int person, long from, long to, ContactRule rule) {
        return visits.values().stream()
                .filter(visit -> visit.person == person)
                .map(visit -> new Stay(person, visit.place, visit.in, end(visit, rule), visit.out != VisitBatch.NONE))
                .filter(stay -> stay.from() < to && (stay.to() > from || stay.from() >= from))
                .sorted(Comparator.comparingLong(Stay::from)
                        .thenComparingInt(Stay::place)
                        .thenComparingLong(Stay::to))
                .toList();
    }

    List<SharedPlace> sharedPlaces(List<Source> cases, int atLeast, ContactRule rule) {
        long people =
                visits.values().stream().mapToInt(Visit::person).distinct().count();
        Map<List<Long>, TreeSet<Integer>> there = new HashMap<>();
        for (Source source : cases) {
            for (int person : source.persons()) {
                for (Visit visit : visits.values()) {
                    long begin = Math.max(visit.in, source.from());
                    long end = Math.min(end(visit, rule), source.to());
                    if (visit.person == person && begin < end && rule.kinds().containsKey(places.kind(visit.place))) {
                        for (long at = begin; at < end; at++) {
                            there.computeIfAbsent(
                                            List.of((long) visit.place, DayDigest.dayOf(at)), none -> new TreeSet<>())
                                    .add(source.persons()[0]);
                            at = Math.max(at, Math.min(end - 2, DayDigest.startOf(DayDigest.dayOf(at) + 1) - 1));
                        }
                    }
                }
            }
        }
        List<SharedPlace> found = new ArrayList<>();
        there.forEach((key, persons) -> {
            if (persons.size() >= atLeast) {
                int place = key.get(0).intValue();
                long begin = DayDigest.startOf(key.get(1));
                int visitors = (int) visits.values().stream()
                        .filter(visit -> visit.place == place
                                && visit.in < begin + 86_400
                                && end(visit, rule) > Math.max(begin, visit.in))
                        .mapToInt(Visit::person)
                        .distinct()
                        .count();
                double expected = (double) visitors * cases.size() / people;
                int count = persons.size();
                double surprise = count > expected ? count * Math.log(count / expected) - (count - expected) : 0;
                found.add(new SharedPlace(place, key.get(1), List.copyOf(persons), visitors, surprise));
            }
        });
        return found;
    }

    List<DayDigest> digests() {
        Map<Long, List<Visit>> days = visits.values().stream()
                .collect(Collectors.groupingBy(
                        visit -> Math.floorDiv(visit.in + 25_200, 86_400L), TreeMap::new, Collectors.toList()));
        List<DayDigest> digests = new ArrayList<>();
        days.forEach((day, list) -> digests.add(new DayDigest(
                day,
                list.size(),
                list.stream()
                        .mapToLong(visit -> DayDigest.of(visit.person, visit.place, visit.in, visit.out))
                        .sum())));
        return digests;
    }

    int[] people() {
        return IntStream.concat(
                        visits.values().stream().mapToInt(Visit::person),
                        encounters.values().stream().flatMapToInt(one -> IntStream.of(one.first, one.second)))
                .distinct()
                .sorted()
                .toArray();
    }

    /** When a visit ends; worked out once for each rule, since every pair of visits asks for it. */
    private long end(Visit visit, ContactRule rule) {
        if (endsOf != rule || ends.size() != visits.size()) {
            ends.clear();
            visits.values().forEach(one -> ends.put(one, worked(one, rule)));
            endsOf = rule;
        }
        return ends.get(visit);
    }

    private long worked(Visit visit, ContactRule rule) {
        if (visit.out != VisitBatch.NONE) {
            return visit.out;
        }
        ContactRule.PlaceTerms kind = rule.kinds().get(places.kind(visit.place));
        long end = visit.in + (kind == null ? 0 : kind.usualStay());
        for (Visit other : visits.values()) {
            if (other.person == visit.person && other.in > visit.in) {
                end = Math.min(end, other.in);
            }
        }
        return end;
    }

    private static long end(Membership one) {
        return one.to == MembershipBatch.NONE ? Long.MAX_VALUE : one.to;
    }
}
