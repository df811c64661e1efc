package vn.vungxanh.surveillance.tracing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.kernel.Vietnam;

/** When something was so: the times at which it became so, each with the time until which it stayed so, if it did not. */
record Spells(List<Spell> all) {

    /** @param until null while it lasts */
    record Spell(Instant from, @Nullable Instant until) {

        boolean isOpen() {
            return until == null;
        }

        /** What follows from this only later; null if it was over by then. */
        @Nullable
        Spell notBefore(Instant at) {
            var start = at.isAfter(from) ? at : from;
            return until == null || start.isBefore(until) ? new Spell(start, until) : null;
        }
    }

    private record Alike(LocalDate day, @Nullable Instant until) {}

    static final Spells NONE = new Spells(List.of());

    Spells {
        all = List.copyOf(all);
    }

    /** Of what became so twice on one day the first time is enough: waves begin at midnight. */
    static Spells of(Collection<Spell> any) {
        var first = new HashMap<Alike, Spell>();
        for (var spell : any) {
            first.merge(
                    new Alike(Vietnam.dayOf(spell.from()), spell.until()),
                    spell,
                    (a, b) -> b.from().isBefore(a.from()) ? b : a);
        }
        var sorted = new ArrayList<>(first.values());
        sorted.sort(Comparator.comparing(Spell::from)
                .thenComparing(Spell::until, Comparator.nullsLast(Comparator.naturalOrder())));
        return new Spells(sorted);
    }

    /** Since when it has been so. */
    @Nullable
    Instant openSince() {
        return all.stream().filter(Spell::isOpen).map(Spell::from).findFirst().orElse(null);
    }

    boolean isOpen() {
        return openSince() != null;
    }

    /** Whether {@link #openSince()} says all. */
    boolean isPlain() {
        return all.isEmpty() || (all.size() == 1 && all.get(0).isOpen());
    }

    /** Those that ended, and of the ones that last the first. */
    List<Spell> leading() {
        var since = openSince();
        return all.stream()
                .filter(spell -> !spell.isOpen() || spell.from().equals(since))
                .toList();
    }

    @Nullable
    Instant[] froms() {
        return all.stream().map(Spell::from).toArray(Instant[]::new);
    }

    @Nullable
    Instant[] untils() {
        return all.stream().map(Spell::until).toArray(Instant[]::new);
    }

    static Spells of(@Nullable Instant[] froms, @Nullable Instant[] untils) {
        var spells = new ArrayList<Spell>();
        for (var i = 0; i < froms.length; i++) {
            spells.add(new Spell(Objects.requireNonNull(froms[i]), untils[i]));
        }
        return new Spells(spells);
    }
}
