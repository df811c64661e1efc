package vn.vungxanh.surveillance.tracing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.vungxanh.foundation.access.AcrossBorders;
import vn.vungxanh.surveillance.tracing.KnowsIsolation.Spell;

/**
 * What all rooms together know of who was kept apart. A transfer from home to a site or to a hospital goes on with the
 * same isolation.
 */
@Component
public class Isolations {

    /** On the way from one place to the next nobody is free. */
    private static final Duration TRANSFER = Duration.ofHours(12);

    private final ObjectProvider<KnowsIsolation> rooms;
    private final AcrossBorders across;

    Isolations(ObjectProvider<KnowsIsolation> rooms, AcrossBorders across) {
        this.rooms = rooms;
        this.across = across;
    }

    /** Who was isolated nearby is known wherever it happened: the caller's transaction must have begun. */
    public Map<UUID, List<Spell>> of(Collection<UUID> persons) {
        var known = new HashMap<UUID, List<Spell>>();
        if (persons.isEmpty()) {
            return known;
        }
        for (var room : rooms.orderedStream().toList()) {
            across.call(() -> room.spells(persons))
                    .forEach((person, spells) -> known.computeIfAbsent(person, any -> new ArrayList<>())
                            .addAll(spells));
        }
        known.replaceAll((person, spells) -> joined(spells));
        return known;
    }

    /**
     * Since when a person who is ill was kept from others: the beginning of the last isolation that lasts beyond the day
     * the illness counts from. One that ended before it, or by escape, protected nobody.
     */
    public static Optional<Instant> since(List<Spell> spells, Instant ill) {
        return spells.isEmpty()
                ? Optional.empty()
                : Optional.of(spells.get(spells.size() - 1))
                        .filter(last -> !last.escaped())
                        .filter(last -> last.to() == null || last.to().isAfter(ill))
                        .map(Spell::from);
    }

    static List<Spell> joined(List<Spell> spells) {
        var sorted = spells.stream().sorted(Comparator.comparing(Spell::from)).toList();
        var joined = new ArrayList<Spell>();
        for (var spell : sorted) {
            var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || last.escaped() || !goesOn(last, spell)) {
                joined.add(spell);
            } else if (last.to() != null && (spell.to() == null || spell.to().isAfter(last.to()))) {
                joined.set(joined.size() - 1, new Spell(last.from(), spell.to(), spell.escaped()));
            }
        }
        return joined;
    }

    private static boolean goesOn(Spell last, Spell next) {
        return last.to() == null || !next.from().isAfter(last.to().plus(TRANSFER));
    }
}
