package vn.vungxanh.surveillance.copresence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Places and days where several cases were. */
final class SharedPlaces {
    private final Workplace work;
    private final Terms terms;
    private final NumberTable visitors = new NumberTable();
    private final Windows window = new Windows();

    SharedPlaces(Workplace work, ContactRule rule) {
        this.work = work;
        terms = work.terms.of(rule);
    }

    /** @param people how many have a check-in at all */
    List<SharedPlace> of(List<Source> cases, int atLeast, long people) {
        Map<Long, TreeSet<Integer>> byPlaceAndDay = new HashMap<>();
        for (Source source : cases) {
            for (int person : source.persons()) {
                work.stays.ofPerson(person, source.from(), source.to(), terms);
                for (int i = 0; i < work.stays.read.size; i++) {
                    add(source, i, byPlaceAndDay);
                }
            }
        }
        double share = people == 0 ? 0 : (double) cases.size() / people;
        List<SharedPlace> found = new ArrayList<>();
        byPlaceAndDay.forEach((key, persons) -> {
            if (persons.size() >= atLeast) {
                int place = (int) (key >>> 32);
                long day = key & 0xFFFF_FFFFL;
                int there = visitors(place, day);
                found.add(new SharedPlace(
                        place, day, List.copyOf(persons), there, surprise(persons.size(), there * share)));
            }
        });
        found.sort(Comparator.comparingDouble(SharedPlace::surprise)
                .reversed()
                .thenComparingInt(SharedPlace::place)
                .thenComparingLong(SharedPlace::epochDay));
        return found;
    }

    private void add(Source source, int stay, Map<Long, TreeSet<Integer>> byPlaceAndDay) {
        long begin = Math.max(work.stays.read.at[stay], source.from());
        long end = Math.min(work.stays.read.end[stay], source.to());
        int place = work.stays.read.other[stay];
        if (begin >= end || !terms.names(terms.place(work.placeKind(place)))) {
            return;
        }
        for (long day = DayDigest.dayOf(begin); day <= DayDigest.dayOf(end - 1); day++) {
            byPlaceAndDay
                    .computeIfAbsent((long) place << 32 | day, none -> new TreeSet<>())
                    .add(source.persons()[0]);
        }
    }

    private int visitors(int place, long day) {
        int usual = terms.place(work.placeKind(place)).usualStay();
        window.only(DayDigest.startOf(day), DayDigest.startOf(day + 1));
        work.stays.atPlace(place, window, usual, Wanted.ALL);
        visitors.clear();
        int count = 0;
        Entries there = work.stays.read;
        for (int i = 0; i < there.size; i++) {
            if (there.end[i] > Math.max(there.at[i], window.from[0])
                    && visitors.getOrPut(there.other[i], count) == count) {
                count++;
            }
        }
        return count;
    }

    private static double surprise(int cases, double expected) {
        return cases > expected ? cases * Math.log(cases / expected) - (cases - expected) : 0;
    }
}
