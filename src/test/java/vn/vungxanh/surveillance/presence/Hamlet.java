package vn.vungxanh.surveillance.presence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.vungxanh.surveillance.copresence.Basis;
import vn.vungxanh.surveillance.copresence.Candidate;
import vn.vungxanh.surveillance.copresence.ContactRule;
import vn.vungxanh.surveillance.copresence.DayDigest;
import vn.vungxanh.surveillance.copresence.Infected;
import vn.vungxanh.surveillance.copresence.PlaceBook;
import vn.vungxanh.surveillance.copresence.Probe;
import vn.vungxanh.surveillance.copresence.Source;
import vn.vungxanh.surveillance.copresence.Tier;

/**
 * A few days of a few families who work by day or by night on lines of one factory, eat in its canteen, go to markets and
 * carry telephones: with events that come late, twice or corrected, and people who were entered twice.
 */
final class Hamlet implements PlaceBook {

    static final int NONE = -1;
    static final long FIRST_DAY = 18_700;
    private static final int HOUR = 3600;

    record Visiting(int person, int place, long in, long out) {}

    record Hearing(int first, int second, long at, int seconds, int signal) {}

    /** Days since 1970; the last one belongs to it, {@link #NONE} as long as it lasts. */
    record Belonging(int person, int group, long fromDay, long toDay) {}

    final Random random;
    final int people;
    final int days;
    final int places;
    final int groups;
    final List<Visiting> visits = new ArrayList<>();
    final List<Hearing> hearings = new ArrayList<>();
    final List<Belonging> belongings = new ArrayList<>();
    private final int[] busy;

    Hamlet(long seed) {
        random = new Random(seed);
        people = 8 + random.nextInt(40);
        days = 2 + random.nextInt(4);
        places = 6 + people / 4;
        groups = 3 + people / 4;
        busy = random.ints(places + 1, 0, 300).toArray();
        for (var person = 1; person <= people; person++) {
            live(person);
        }
        mishaps();
    }

    private void live(int person) {
        var home = 6 + person / 4;
        var line = 1 + person % 2;
        var night = random.nextInt(4) == 0;
        belongings.add(new Belonging(person, 3 + person / 4, FIRST_DAY - 400, NONE));
        if (random.nextBoolean()) {
            var since = FIRST_DAY + random.nextInt(days);
            belongings.add(new Belonging(person, line, since, random.nextBoolean() ? NONE : since + random.nextInt(3)));
        }
        for (var day = FIRST_DAY; day < FIRST_DAY + days; day++) {
            var morning = DayDigest.startOf(day);
            var work = morning + (night ? 22 : 6) * HOUR + minutes(30);
            come(person, line, work, 8 * HOUR);
            come(person, 3, work + 4 * HOUR + minutes(30), 1200);
            if (random.nextBoolean()) {
                come(person, line, work + 5 * HOUR, 3 * HOUR);
            }
            if (random.nextInt(3) == 0) {
                come(person, 4 + random.nextInt(2), morning + (16 + random.nextInt(3)) * HOUR + minutes(60), 900);
            }
            come(person, home, morning + 19 * HOUR + minutes(120), 9 * HOUR);
            for (var i = random.nextInt(4); i > 0; i--) {
                var other = 1 + random.nextInt(people);
                if (other != person) {
                    hearings.add(new Hearing(
                            person,
                            other,
                            morning + random.nextInt(86_400),
                            1 + random.nextInt(1500),
                            45 + random.nextInt(45)));
                }
            }
        }
    }

    private int minutes(int most) {
        return 60 * random.nextInt(most);
    }

    private void come(int person, int place, long at, int usual) {
        var in = random.nextInt(5) == 0 ? at + random.nextInt(60) : at;
        var out = switch (random.nextInt(12)) {
            case 0, 1, 2 -> in + usual / 2 + random.nextInt(usual);
            case 3 -> in;
            case 4 -> Math.min(in + usual * 5L, in + EventChecks.LONGEST_STAY);
            default -> NONE;
        };
        visits.add(new Visiting(person, place, in, out));
    }

    /** Corrections of what was sent, the same once more, and what comes late. */
    private void mishaps() {
        for (var i = visits.size() / 8; i > 0; i--) {
            var one = visits.get(random.nextInt(visits.size()));
            var out =
                    random.nextInt(3) == 0 ? NONE : random.nextInt(3) == 0 ? one.out : one.in + random.nextInt(30_000);
            visits.add(new Visiting(one.person, one.place, one.in, out));
        }
        for (var i = hearings.size() / 8; i > 0; i--) {
            var one = hearings.get(random.nextInt(hearings.size()));
            var turned = random.nextBoolean();
            hearings.add(new Hearing(
                    turned ? one.second : one.first,
                    turned ? one.first : one.second,
                    one.at,
                    random.nextBoolean() ? one.seconds : 1 + random.nextInt(1500),
                    one.signal));
        }
        if (random.nextInt(3) > 0) {
            Collections.shuffle(visits, random);
            Collections.shuffle(hearings, random);
        }
    }

    @Override
    public int kind(int place) {
        return place >= 6 ? 1 : place < 3 ? 2 : place;
    }

    @Override
    public int visitsPerDay(int place) {
        return busy[place];
    }

    @Override
    public int groupKind(int group) {
        return group >= 3 ? 1 : group + 1;
    }

    int person() {
        return 1 + random.nextInt(people);
    }

    /** Kind 5, a market, is now and then one that the rule does not name. */
    ContactRule rule() {
        var kinds = new HashMap<Integer, ContactRule.PlaceTerms>();
        for (var kind = 1; kind <= 4 + random.nextInt(2); kind++) {
            var crowd = switch (random.nextInt(5)) {
                case 0 -> 0;
                case 1, 2 -> Integer.MAX_VALUE;
                default -> random.nextInt(300);
            };
            kinds.put(kind, new ContactRule.PlaceTerms(random.nextInt(12 * HOUR + 1), crowd, random.nextInt(5000)));
        }
        var groups = Map.of(
                1, new ContactRule.GroupTerms(random.nextInt(16_000), random.nextInt(9000)),
                2, new ContactRule.GroupTerms(8333, 777));
        var cumulative = random.nextInt(3) == 0 ? 0 : 600 + random.nextInt(9000);
        return new ContactRule(
                1 + random.nextInt(5000),
                cumulative,
                random.nextBoolean() ? 86_400 : 600 + random.nextInt(90_000),
                45 + random.nextInt(45),
                random.nextInt(2 * 86_400),
                random.nextInt(2000),
                kinds,
                random.nextInt(3) == 0 ? Map.of() : groups);
    }

    Source source() {
        var from = time();
        return new Source(persons(), from, from + random.nextInt(2 * 86_400));
    }

    private long time() {
        return DayDigest.startOf(FIRST_DAY) + random.nextInt(days * 86_400);
    }

    private int[] persons() {
        var one = person();
        var other = person();
        return one != other && random.nextInt(4) == 0 ? new int[] {one, other} : new int[] {one};
    }

    Probe declared() {
        var who = person();
        var whom = person();
        return (person, from, to, rule, found) -> {
            if (person != whom && person % 3 == who % 3) {
                found.met(whom, Basis.DECLARED, Tier.QUARANTINE, 0, from + 7, 500, 0, 123_456L);
                found.met(whom, Basis.DECLARED, Tier.NOTIFY, 0, from + 5, 700, 0, 99_999L);
            }
        };
    }

    Infected infected() {
        var from = time();
        return new Infected(persons(), from + 5 * 86_400, from, from + 3 * 86_400);
    }

    List<Candidate> candidates() {
        var candidates = new ArrayList<Candidate>();
        for (var i = 0; i < 5; i++) {
            var from = time();
            candidates.add(new Candidate(persons(), from + 2 * 86_400, from, from + 5 * 86_400));
        }
        return candidates;
    }
}
