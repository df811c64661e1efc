package vn.vungxanh.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.demonstration.Swab.Bench;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.orders.Purpose;
import vn.vungxanh.surveillance.testing.TestResult;

/** Fills tubes: alone, or with the people of one commune who are sampled on one day. */
final class Swabs {

    /** Who is sampled after this has no result at 6:00 of 24/5/2021. */
    static final Instant LAST_WITH_RESULT = Instant.parse("2021-05-23T10:00:00Z");

    private static final Instant LAST_RESULT = Instant.parse("2021-05-23T22:20:00Z");

    /** The province's own laboratory began in the spring of 2020; what was taken before went to Hà Nội. */
    private static final int SENT_AWAY = 569;

    private final Chance chance;
    private final List<Swab> swabs = new ArrayList<>();
    private final Map<Integer, Integer> barcodes = new LinkedHashMap<>();

    Swabs(Chance chance) {
        this.chance = chance;
    }

    record Wanted(Resident person, Instant at) {}

    List<Swab> swabs() {
        return swabs;
    }

    /** How many people have a result of a sample of that year. */
    int tested(int year) {
        return swabs.stream()
                .filter(swab -> !swab.waits() && yearOf(swab.sampledAt()) == year)
                .mapToInt(swab -> swab.people().size())
                .sum();
    }

    void alone(Wanted wanted, Purpose purpose) {
        add(List.of(wanted.person()), wanted.at(), purpose, TestResult.NEGATIVE, null, null);
    }

    void positive(Resident person, Instant at, Instant resultedAt, Purpose purpose, double ct) {
        add(
                List.of(person),
                at,
                purpose,
                TestResult.POSITIVE,
                String.format(java.util.Locale.ROOT, "%.2f", ct),
                resultedAt);
    }

    /** A pool in which something was found; everybody of it was sampled alone in the hours after. */
    void doubtful(List<Wanted> people, double ct) {
        var first = people.get(0);
        var found = first.at().plus(Duration.ofHours(11));
        add(
                people.stream().map(Wanted::person).toList(),
                first.at(),
                Purpose.MASS_SCREENING,
                TestResult.POSITIVE,
                String.format(java.util.Locale.ROOT, "%.2f", ct),
                found);
        if (found.plus(Duration.ofHours(5)).isBefore(LAST_WITH_RESULT)) {
            people.forEach(one -> add(
                    List.of(one.person()),
                    found.plus(Duration.ofMinutes(chance.between(90, 280))),
                    Purpose.POOL_FOLLOW_UP,
                    TestResult.NEGATIVE,
                    null,
                    null));
        }
    }

    /** Pools of at most {@code size}, in the order of time; the moment of a pool is that of its last person. */
    void pooled(List<Wanted> people, int size, Purpose purpose) {
        Map<String, List<Wanted>> open = new LinkedHashMap<>();
        people.stream().sorted(Comparator.comparing(Wanted::at)).forEach(one -> {
            var key =
                    one.person().commune() + Vietnam.dayOf(one.at()) + !one.at().isAfter(LAST_WITH_RESULT);
            var pool = open.computeIfAbsent(key, each -> new ArrayList<>());
            if (pool.stream().anyMatch(each -> each.person() == one.person())) {
                close(pool, purpose);
                pool.clear();
            }
            pool.add(one);
            if (pool.size() == size) {
                close(pool, purpose);
                open.remove(key);
            }
        });
        open.values().forEach(pool -> close(pool, purpose));
    }

    private void close(List<Wanted> full, Purpose purpose) {
        var pool = List.copyOf(full);
        var at = pool.get(pool.size() - 1).at();
        add(pool.stream().map(Wanted::person).toList(), at, purpose, TestResult.NEGATIVE, null, null);
    }

    private void add(
            List<Resident> people,
            Instant at,
            Purpose purpose,
            TestResult result,
            @Nullable String ct,
            @Nullable Instant resultedAt) {
        var year = yearOf(at);
        var number = barcodes.merge(year, 1, Integer::sum);
        var told = resultedAt == null ? at.plus(Duration.ofMinutes(turnaround(year))) : resultedAt;
        var waits = at.isAfter(LAST_WITH_RESULT) && resultedAt == null;
        swabs.add(new Swab(
                "DB%02d-%06d".formatted(year % 100, number),
                Bench.CDC,
                purpose,
                people.get(0).commune(),
                at,
                people,
                waits ? null : result,
                ct,
                told.isAfter(LAST_RESULT) ? LAST_RESULT.minus(Duration.ofMinutes(chance.between(0, 40))) : told));
    }

    /** Minutes; faster when the wave of May was on. */
    private int turnaround(int year) {
        return year == 2020 ? chance.between(14 * 60, 50 * 60) : chance.between(7 * 60, 26 * 60);
    }

    /** The first samples of 2020, alone in their tubes, were tested by the reference institute. */
    void sendTheFirstAway() {
        var first = swabs.stream()
                .filter(swab -> yearOf(swab.sampledAt()) == 2020)
                .filter(swab -> swab.people().size() == 1)
                .sorted(Comparator.comparing(Swab::sampledAt).thenComparing(Swab::barcode))
                .limit(SENT_AWAY)
                .map(Swab::barcode)
                .collect(java.util.stream.Collectors.toSet());
        swabs.replaceAll(swab -> first.contains(swab.barcode()) ? away(swab) : swab);
    }

    private Swab away(Swab swab) {
        return new Swab(
                swab.barcode(),
                Bench.NIHE,
                swab.purpose(),
                swab.commune(),
                swab.sampledAt(),
                swab.people(),
                swab.result(),
                swab.ct(),
                swab.sampledAt().plus(Duration.ofHours(chance.between(60, 130))));
    }

    private static int yearOf(Instant at) {
        return Vietnam.dayOf(at).getYear();
    }
}
