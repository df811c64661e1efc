package vn.vungxanh.surveillance.copresence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rule written down a second time, as plainly as possible: lists, and every pair compared with every other. */
final class NaiveCopresence {
    final NaiveEvents events;

    NaiveCopresence(PlaceBook places) {
        events = new NaiveEvents(places);
    }

    List<Contact> trace(Source source, ContactRule rule, int depth, Probe more) {
        Map<Integer, Contact> known = new TreeMap<>();
        for (int level = 1; level <= depth; level++) {
            List<NaiveEvents.Shown> shown = new ArrayList<>();
            if (level == 1) {
                shown.addAll(events.met(source.persons(), source.from(), source.to(), rule, more));
            } else {
                for (Contact one : known.values()) {
                    if (one.level() == level - 1 && one.tier() == Tier.QUARANTINE) {
                        int[] via = {one.person()};
                        shown.addAll(events.met(via, one.firstAt(), source.to() + rule.contactTail(), rule, more));
                    }
                }
            }
            Map<Integer, List<NaiveEvents.Shown>> byPerson = shown.stream()
                    .filter(one -> Arrays.stream(source.persons())
                            .noneMatch(person -> person == one.meeting().contact()))
                    .collect(Collectors.groupingBy(one -> one.meeting().contact()));
            Map<Integer, Contact> found = new HashMap<>();
            for (int person : byPerson.keySet()) {
                Contact contact = NaiveJudge.judge(person, level, byPerson.get(person), rule);
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

    List<Meeting> meetings(Source source, int contact, ContactRule rule) {
        if (Arrays.stream(source.persons()).anyMatch(person -> person == contact)) {
            return List.of();
        }
        return events.met(source.persons(), source.from(), source.to(), rule, Probe.NOTHING).stream()
                .map(NaiveEvents.Shown::meeting)
                .filter(one -> one.contact() == contact)
                .sorted(Comparator.comparingLong(Meeting::at)
                        .thenComparing(Meeting::basis)
                        .thenComparingInt(Meeting::where)
                        .thenComparingInt(Meeting::seconds)
                        .thenComparingInt(Meeting::signal))
                .toList();
    }

    List<Stay> stays(int person, long from, long to, ContactRule rule) {
        return events.visits.values().stream()
                .filter(visit -> visit.person() == person)
                .map(visit -> new Stay(
                        person, visit.place(), visit.in(), events.end(visit, rule), visit.out() != VisitBatch.NONE))
                .filter(stay -> stay.from() < to && (stay.to() > from || stay.from() >= from))
                .sorted(Comparator.comparingLong(Stay::from)
                        .thenComparingInt(Stay::place)
                        .thenComparingLong(Stay::to))
                .toList();
    }

    List<SharedPlace> sharedPlaces(List<Source> cases, int atLeast, ContactRule rule) {
        long people = events.visits.values().stream()
                .mapToInt(NaiveEvents.Visit::person)
                .distinct()
                .count();
        Map<List<Long>, TreeSet<Integer>> there = new HashMap<>();
        for (Source source : cases) {
            for (int person : source.persons()) {
                for (NaiveEvents.Visit visit : events.visits.values()) {
                    long begin = Math.max(visit.in(), source.from());
                    long end = Math.min(events.end(visit, rule), source.to());
                    if (visit.person() == person
                            && begin < end
                            && rule.kinds().containsKey(events.places.kind(visit.place()))) {
                        for (long at = begin; at < end; at++) {
                            there.computeIfAbsent(
                                            List.of((long) visit.place(), DayDigest.dayOf(at)), none -> new TreeSet<>())
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
                int visitors = (int) events.visits.values().stream()
                        .filter(visit -> visit.place() == place
                                && visit.in() < begin + 86_400
                                && events.end(visit, rule) > Math.max(begin, visit.in()))
                        .mapToInt(NaiveEvents.Visit::person)
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
        Map<Long, List<NaiveEvents.Visit>> days = events.visits.values().stream()
                .collect(Collectors.groupingBy(
                        visit -> Math.floorDiv(visit.in() + 25_200, 86_400L), TreeMap::new, Collectors.toList()));
        List<DayDigest> digests = new ArrayList<>();
        days.forEach((day, list) -> digests.add(new DayDigest(
                day,
                list.size(),
                list.stream()
                        .mapToLong(visit -> DayDigest.of(visit.person(), visit.place(), visit.in(), visit.out()))
                        .sum())));
        return digests;
    }
}
