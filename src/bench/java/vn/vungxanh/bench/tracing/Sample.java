package vn.vungxanh.bench.tracing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import vn.vungxanh.surveillance.copresence.DayDigest;
import vn.vungxanh.surveillance.copresence.Source;

/** The cases to be traced: half anybody, half in 40 factories. Infectious from two days before the onset to isolation. */
final class Sample {

    private static final int FACTORIES = 40;
    private static final long DAY = 86_400;

    private Sample() {}

    static List<Source> cases(World world, int count, long firstDay, int days) {
        var dice = new Dice().begin(world.seed, -17, 0);
        var struck = new HashSet<Integer>();
        while (struck.size() < Math.min(FACTORIES, world.factories)) {
            struck.add(1 + dice.below(world.factories));
        }
        var workers = new ArrayList<Integer>();
        for (var person = 1; person <= world.people; person++) {
            if (struck.contains(world.factoryOf[person])) {
                workers.add(person);
            }
        }
        var cases = new ArrayList<Source>();
        var chosen = new HashSet<Integer>();
        while (cases.size() < count) {
            var person = cases.size() % 2 == 0 ? 1 + dice.below(world.people) : workers.get(dice.below(workers.size()));
            if (chosen.add(person)) {
                var onset = DayDigest.startOf(firstDay + 2 + dice.below(Math.max(1, days - 6))) + dice.below(86_400);
                cases.add(Source.of(person, onset - 2 * DAY, onset + (1 + dice.below(4)) * DAY));
            }
        }
        return cases;
    }

    /** The same, each in the 14 days in which it may have been infected. */
    static List<Source> exposed(List<Source> cases) {
        return cases.stream()
                .map(one -> new Source(one.persons(), one.from() - 12 * DAY, one.from() + 2 * DAY))
                .toList();
    }
}
