package vn.vungxanh.surveillance.tracing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.surveillance.tracing.Spells.Spell;

/**
 * Levels as graph distance: a person is at the least distance from a confirmed case over close exposures. Everybody whose
 * standing may change is searched anew; the standings of the others are given.
 */
final class LevelSearch {

    /**
     * An exposure that counts.
     *
     * @param indexCase the case that it was declared for
     */
    record Link(UUID from, UUID to, Instant identifiedAt, UUID indexCase) {}

    /**
     * A case of a person.
     *
     * @param retractedAt since when it is confirmed no more
     */
    record Root(UUID caseId, Instant confirmedAt, @Nullable Instant retractedAt) {

        private Spell spell() {
            return new Spell(confirmedAt, retractedAt);
        }

        /** Reported twice, one of the two was taken back: the other goes on in its place. */
        private boolean isOneIllnessWith(Root other) {
            return Duration.between(confirmedAt, other.confirmedAt()).abs().compareTo(ONE_ILLNESS) <= 0;
        }
    }

    /** Nobody traces further; a chain this long is a mistake in the data. */
    private static final int DEEPEST = 15;

    private static final Duration ONE_ILLNESS = Duration.ofDays(90);

    private final List<Link> links;
    private final Map<UUID, List<Root>> roots;
    private final Map<UUID, Standing> given;
    private final Map<UUID, Spells> f1 = new HashMap<>();
    private final Map<UUID, Spells> f2 = new HashMap<>();
    private final Map<UUID, Integer> levels = new HashMap<>();
    private final Map<UUID, UUID> origins = new HashMap<>();

    /**
     * @param links all exposures of the persons who are searched
     * @param roots the cases of each person, the first confirmed first
     * @param given standings of those whom they were exposed to and who are not searched themselves
     */
    LevelSearch(List<Link> links, Map<UUID, List<Root>> roots, Map<UUID, Standing> given) {
        this.links = links;
        this.roots = roots;
        this.given = given;
    }

    Map<UUID, Standing> run() {
        firstCircle();
        secondCircle();
        for (var level = 3; level <= DEEPEST; level++) {
            if (!furtherCircle(level)) {
                break;
            }
        }
        var standings = new HashMap<UUID, Standing>();
        for (var link : links) {
            var person = link.to();
            standings.computeIfAbsent(
                    person,
                    any -> new Standing(
                            levels.get(person),
                            f1.getOrDefault(person, Spells.NONE),
                            f2.getOrDefault(person, Spells.NONE),
                            origins.get(person)));
        }
        return standings;
    }

    private void firstCircle() {
        var spells = new HashMap<UUID, List<Spell>>();
        var earliest = new HashMap<UUID, Instant>();
        for (var link : links) {
            for (var root : rootsOf(link)) {
                var spell = root.spell().notBefore(link.identifiedAt());
                if (spell != null) {
                    spells.computeIfAbsent(link.to(), person -> new ArrayList<>())
                            .add(spell);
                    reached(link.to(), 1, spell, root.caseId(), earliest);
                }
            }
        }
        spells.forEach((person, any) -> f1.put(person, Spells.of(any)));
    }

    /** The case that the exposure was declared for, if it is the person's own; else their first that stands. */
    private List<Root> rootsOf(Link link) {
        var own = roots.getOrDefault(link.from(), List.of());
        var named = own.stream()
                .filter(root -> root.caseId().equals(link.indexCase()))
                .findFirst()
                .orElse(null);
        if (named != null && named.retractedAt() == null) {
            return List.of(named);
        }
        var upToStanding = new ArrayList<Root>();
        for (var root : own) {
            if (named == null || named.isOneIllnessWith(root)) {
                upToStanding.add(root);
                if (root.retractedAt() == null) {
                    break;
                }
            }
        }
        return upToStanding;
    }

    private void secondCircle() {
        var spells = new HashMap<UUID, List<Spell>>();
        var earliest = new HashMap<UUID, Instant>();
        for (var link : links) {
            for (var source : firstOf(link.from()).leading()) {
                var spell = source.notBefore(link.identifiedAt());
                if (spell != null) {
                    spells.computeIfAbsent(link.to(), person -> new ArrayList<>())
                            .add(spell);
                    if (!isFirst(link.to())) {
                        reached(link.to(), 2, spell, originOf(link.from()), earliest);
                    }
                }
            }
        }
        spells.forEach((person, any) -> f2.put(person, Spells.of(any)));
    }

    private void reached(UUID person, int level, Spell spell, @Nullable UUID origin, Map<UUID, Instant> earliest) {
        var known = earliest.get(person);
        if (spell.isOpen() && (known == null || spell.from().isBefore(known))) {
            earliest.put(person, spell.from());
            levels.put(person, level);
            if (origin != null) {
                origins.put(person, origin);
            }
        }
    }

    private boolean furtherCircle(int level) {
        var reached = new HashMap<UUID, UUID>();
        var deeper = false;
        for (var link : links) {
            var source = levelOf(link.from());
            deeper |= source != null && source >= level;
            if (source != null && source == level - 1 && !levels.containsKey(link.to())) {
                var origin = originOf(link.from());
                if (origin != null) {
                    reached.putIfAbsent(link.to(), origin);
                }
            }
        }
        reached.keySet().forEach(person -> levels.put(person, level));
        origins.putAll(reached);
        return deeper || !reached.isEmpty();
    }

    private boolean isFirst(UUID person) {
        return Integer.valueOf(1).equals(levels.get(person));
    }

    private Spells firstOf(UUID person) {
        var known = given.get(person);
        return known == null ? f1.getOrDefault(person, Spells.NONE) : known.f1();
    }

    private @Nullable Integer levelOf(UUID person) {
        var known = given.get(person);
        return known == null ? levels.get(person) : known.level();
    }

    private @Nullable UUID originOf(UUID person) {
        var known = given.get(person);
        return known == null ? origins.get(person) : known.root();
    }
}
