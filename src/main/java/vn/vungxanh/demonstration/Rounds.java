package vn.vungxanh.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import vn.vungxanh.demonstration.Swabs.Wanted;
import vn.vungxanh.kernel.Vietnam;
import vn.vungxanh.surveillance.orders.Purpose;

/** Sampling of those whom nobody named: each of them in a round, or as many as a total still lacks. */
final class Rounds {

    private final List<Resident> people;
    private final Chance chance;
    private final Swabs swabs;
    private int next;

    Rounds(List<Resident> people, Chance chance, Swabs swabs) {
        this.people = people;
        this.chance = chance;
        this.swabs = swabs;
    }

    void once(LocalDate from, LocalDate to, int pool, Purpose purpose) {
        swabs.pooled(wanted(people, from, to), pool, purpose);
    }

    /** People take turns until the total is reached. */
    void fill(IntSupplier tested, int total, LocalDate from, LocalDate to, int pool, Purpose purpose) {
        var missing = total - tested.getAsInt();
        if (missing < 0) {
            throw new IllegalStateException("%d samples too many of %d".formatted(-missing, total));
        }
        var turn = new ArrayList<Resident>();
        while (turn.size() < missing) {
            turn.add(someone());
        }
        swabs.pooled(wanted(turn, from, to), pool, purpose);
    }

    void doubtful(Instant at, int size, double ct) {
        var first = someone();
        var inside = people.stream()
                .filter(person -> person.commune().equals(first.commune()))
                .limit(size)
                .map(person -> new Wanted(person, at))
                .toList();
        swabs.doubtful(inside, ct);
    }

    private Resident someone() {
        return people.get(next++ % people.size());
    }

    /** A commune is sampled within a few days, in the daytime. */
    private List<Wanted> wanted(List<Resident> those, LocalDate from, LocalDate to) {
        var days = (int) ChronoUnit.DAYS.between(from, to);
        var wanted = new ArrayList<Wanted>();
        for (var person : those) {
            var start = Math.abs(person.commune().hashCode()) % (days + 1);
            var day = from.plusDays((start + chance.between(0, 2)) % (days + 1));
            wanted.add(new Wanted(
                    person, Vietnam.startOf(day).plus(Duration.ofMinutes(chance.between(7 * 60 + 20, 16 * 60 + 40)))));
        }
        return wanted;
    }
}
