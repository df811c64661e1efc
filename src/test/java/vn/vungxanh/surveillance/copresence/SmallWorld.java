package vn.vungxanh.surveillance.copresence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A random village: few people and places, so that they meet often, with every awkward thing that data can hold. */
final class SmallWorld implements PlaceBook {
    static final long BEGIN = 1_620_000_000L;

    final Random random;
    final int days;
    private final int people;
    private final int placeCount;
    private final int shift;

    SmallWorld(long seed) {
        random = new Random(seed);
        people = 4 + random.nextInt(25);
        placeCount = 2 + random.nextInt(8);
        days = 2 + random.nextInt(6);
        shift = random.nextInt(4) == 0 ? 1000 : 0;
    }

    @Override
    public int kind(int place) {
        return place % 5;
    }

    @Override
    public int visitsPerDay(int place) {
        return place % 7 * 50;
    }

    @Override
    public int groupKind(int group) {
        return group % 3;
    }

    int person() {
        return 1 + random.nextInt(people) * (1 + shift);
    }

    long time() {
        long at = BEGIN + random.nextInt(days * 86_400);
        return random.nextInt(3) == 0 ? at / 900 * 900 : at;
    }

    List<NaiveEvents.Visit> visits() {
        List<NaiveEvents.Visit> visits = new ArrayList<>();
        int count = random.nextInt(people * days * 4);
        for (int i = 0; i < count; i++) {
            long in = time();
            int length = random.nextInt(20) == 0 ? random.nextInt(3 * 86_400) : random.nextInt(20_000);
            long out = random.nextInt(3) > 0 ? VisitBatch.NONE : random.nextInt(10) == 0 ? in : in + length;
            visits.add(new NaiveEvents.Visit(person(), 1 + random.nextInt(placeCount), in, out));
            while (random.nextInt(8) == 0) {
                NaiveEvents.Visit twice = visits.get(random.nextInt(visits.size()));
                long other = random.nextBoolean() ? twice.out() : twice.in() + random.nextInt(9000);
                visits.add(new NaiveEvents.Visit(twice.person(), twice.place(), twice.in(), other));
            }
        }
        if (random.nextInt(4) > 0) {
            visits.sort(java.util.Comparator.comparingLong(NaiveEvents.Visit::in));
            for (int late = visits.size() / 10; late > 0; late--) {
                Collections.swap(visits, random.nextInt(visits.size()), random.nextInt(visits.size()));
            }
        }
        return visits;
    }

    List<NaiveEvents.Encounter> encounters() {
        List<NaiveEvents.Encounter> encounters = new ArrayList<>();
        for (int i = random.nextInt(people * days * 2); i > 0; i--) {
            int seconds = random.nextInt(8) == 0 ? 0 : random.nextInt(1500);
            encounters.add(new NaiveEvents.Encounter(person(), person(), time(), seconds, 50 + random.nextInt(40)));
        }
        return encounters;
    }

    List<NaiveEvents.Membership> memberships() {
        List<NaiveEvents.Membership> memberships = new ArrayList<>();
        for (int i = random.nextInt(people); i > 0; i--) {
            long from = random.nextInt(3) == 0 ? 0 : time();
            long to = random.nextBoolean() ? MembershipBatch.NONE : Math.max(from, time());
            memberships.add(new NaiveEvents.Membership(person(), random.nextInt(6), from, to));
        }
        return memberships;
    }

    ContactRule rule() {
        Map<Integer, ContactRule.PlaceTerms> kinds = new HashMap<>();
        for (int kind = 0; kind < 4; kind++) {
            int crowd = random.nextInt(4) == 0 ? random.nextInt(2) * Integer.MAX_VALUE : random.nextInt(300);
            kinds.put(kind, new ContactRule.PlaceTerms(random.nextInt(43_201), crowd, random.nextInt(5000)));
        }
        Map<Integer, ContactRule.GroupTerms> groups = Map.of(
                0, new ContactRule.GroupTerms(random.nextInt(16_000), random.nextInt(9000)),
                1, new ContactRule.GroupTerms(8000, 1000));
        int cumulative = random.nextInt(3) == 0 ? 0 : 600 + random.nextInt(3000);
        return new ContactRule(
                1 + random.nextInt(2400),
                cumulative,
                3600 + random.nextInt(90_000),
                50 + random.nextInt(40),
                random.nextInt(2 * 86_400),
                1500,
                kinds,
                groups);
    }

    Source source() {
        int[] persons = random.nextInt(5) == 0 ? new int[] {person(), person()} : new int[] {person()};
        if (persons.length == 2 && persons[0] == persons[1]) {
            persons = new int[] {persons[0]};
        }
        long from = time();
        return new Source(persons, from, from + random.nextInt(3 * 86_400));
    }

    /** What somebody said: the same for the same person and window. */
    Probe declared() {
        int said = random.nextInt(people) + 1;
        int about = person();
        return (person, from, to, rule, found) -> {
            if (person % people == said && person != about) {
                found.met(about, Basis.DECLARED, Tier.QUARANTINE, 0, from + 5, said * 10, 0, 77_000L * said);
                found.met(about, Basis.DECLARED, Tier.NOTIFY, 0, from + 3, said * 20, 0, 99_000L * said);
            }
        };
    }
}
