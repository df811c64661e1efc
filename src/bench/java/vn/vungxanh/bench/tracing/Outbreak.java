package vn.vungxanh.bench.tracing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.vungxanh.surveillance.copresence.Candidate;
import vn.vungxanh.surveillance.copresence.DayDigest;
import vn.vungxanh.surveillance.copresence.Infected;

/**
 * A disease that is planted among people who really meet, so that it is known who infected whom and where. Infectiousness
 * around the onset as a gamma density (He et al. 2020), incubation log-normal (Lauer et al. 2020), hazard by hour and setting
 * (household above work above passing by; Ferretti et al. 2024). Whoever fell ill is isolated three days later.
 */
final class Outbreak {

    private static final double DAY = 86_400;
    private static final double HAZARD_AN_HOUR = 0.003;
    private static final int NEAREST = 30;
    private static final int MOST = 5000;
    private static final Map<Integer, Double> SETTINGS = Map.of(
            World.LINE, 1.0, World.OFFICE, 1.0, World.CLASSROOM, 1.0, World.CANTEEN, 0.7, World.MARKET, 0.15,
            World.SHOP, 0.3, World.RESTAURANT, 0.9, World.HEALTH, 0.7, World.WORSHIP, 0.8, World.BUS, 1.2);

    /** @param infector 0 for one who brought it in */
    record Case(int person, int infector, long infectedAt, long onset) {}

    private final World world;
    private final Diary diary;
    private final Dice dice = new Dice();
    private final boolean[] ill;
    final List<Case> cases = new ArrayList<>();

    Outbreak(World world, Terms terms, long firstDay) {
        this.world = world;
        this.diary = new Diary(world, terms);
        this.ill = new boolean[world.people + 1];
        dice.begin(world.seed, -13, 0);
        for (var i = Math.max(15, world.people / 15_000); i > 0; i--) {
            var at = DayDigest.startOf(firstDay) - (long) (dice.chance() * 3 * DAY);
            fallIll(1 + dice.below(world.people), 0, at);
        }
    }

    void spread(Day day) {
        var begin = DayDigest.startOf(day.epochDay);
        for (var one : List.copyOf(cases)) {
            var since = (begin + DAY / 2 - one.onset) / DAY;
            if (cases.size() < MOST && since > -5 && since < 3.5 && one.infectedAt < begin) {
                atHome(one, begin + 20 * 3600);
                diary.open(one.person, day.epochDay);
                for (var i = 0; i < diary.size; i++) {
                    atPlace(one, day, diary.place[i], diary.in[i], diary.left[i]);
                }
            }
        }
    }

    private void atHome(Case one, long at) {
        var home = world.householdOf(one.person);
        for (var other = world.households[home]; other < world.households[home + 1]; other++) {
            meet(one, other, at, 8, 2);
        }
    }

    /** Of those who are there, the ones who came in at about the same time are near. */
    private void atPlace(Case one, Day day, int place, long from, long to) {
        var begin = day.placeFrom[place];
        var end = day.placeFrom[place + 1];
        var own = begin;
        while (own < end && day.in[day.byPlace[own]] < from) {
            own++;
        }
        for (var i = Math.max(begin, own - NEAREST); i < Math.min(end, own + NEAREST); i++) {
            var row = day.byPlace[i];
            var at = Math.max(from, day.in[row]);
            var together = Math.min(to, day.left[row]) - at;
            if (together >= 600) {
                var setting = SETTINGS.getOrDefault(world.kind(place), 0.0);
                meet(one, day.person[row], at + together / 2, together / 3600.0, setting);
            }
        }
    }

    private void meet(Case one, int other, long at, double hours, double setting) {
        if (!ill[other] && dice.happens(1 - Math.exp(-HAZARD_AN_HOUR * hours * setting * infectiousness((at - one.onset) / DAY)))) {
            fallIll(other, one.person, at);
        }
    }

    private void fallIll(int person, int infector, long at) {
        if (!ill[person]) {
            ill[person] = true;
            cases.add(new Case(person, infector, at, at + (long) (DAY * Math.exp(1.621 + 0.418 * dice.normal()))));
        }
    }

    /** 1 at its height, half a day before the onset. */
    private static double infectiousness(double days) {
        var x = days + 12.272481;
        return x <= 0 ? 0 : Math.exp(19.516508 * Math.log(x / 12.258) - 1.592124 * (x - 12.258));
    }

    /** Those who were infected by somebody here and fell ill before the data end. */
    List<Case> traceable(long end) {
        return cases.stream().filter(each -> each.infector > 0 && each.onset < end).toList();
    }

    List<Candidate> candidates(long end) {
        return cases.stream()
                .filter(each -> each.onset < end)
                .map(each -> new Candidate(
                        new int[] {each.person}, each.onset, each.onset - 4 * 86_400L, each.onset + 4 * 86_400L))
                .toList();
    }

    static Infected infected(Case one) {
        return new Infected(new int[] {one.person}, one.onset, one.onset - 14 * 86_400L, one.onset);
    }
}
