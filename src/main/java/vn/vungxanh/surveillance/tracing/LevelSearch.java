package vn.vungxanh.surveillance.tracing;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Levels as graph distance: a person is at the least distance from a confirmed case over close exposures. Everybody whose
 * standing may change is searched anew; the standings of the others are given.
 */
final class LevelSearch {

    /** An exposure that counts. */
    record Link(UUID from, UUID to, Instant identifiedAt) {}

    /** A confirmed case of a person. */
    record Root(UUID caseId, Instant confirmedAt) {}

    /** Nobody traces further; a chain this long is a mistake in the data. */
    private static final int DEEPEST = 15;

    private final List<Link> links;
    private final Map<UUID, Root> roots;
    private final Map<UUID, Standing> standings;

    /**
     * @param links all exposures of the persons who are searched
     * @param given standings of those whom they were exposed to and who are not searched themselves
     */
    LevelSearch(List<Link> links, Map<UUID, Root> roots, Map<UUID, Standing> given) {
        this.links = links;
        this.roots = roots;
        this.standings = new HashMap<>(given);
    }

    Map<UUID, Standing> run() {
        var found = new HashSet<UUID>();
        firstCircle(found);
        secondCircle(found);
        for (var level = 3; level <= DEEPEST; level++) {
            if (!furtherCircle(level, found)) {
                break;
            }
        }
        standings.keySet().retainAll(found);
        return standings;
    }

    private void firstCircle(Set<UUID> found) {
        for (var link : links) {
            var root = roots.get(link.from());
            if (root != null) {
                var at = later(link.identifiedAt(), root.confirmedAt());
                var known = standings.get(link.to());
                if (known == null || known.f1At() == null || at.isBefore(known.f1At())) {
                    standings.put(link.to(), new Standing(1, at, null, root.caseId()));
                    found.add(link.to());
                }
            }
        }
    }

    private void secondCircle(Set<UUID> found) {
        for (var link : links) {
            var source = standings.get(link.from());
            if (source != null && source.f1At() != null) {
                var at = later(link.identifiedAt(), source.f1At());
                var known = standings.getOrDefault(link.to(), Standing.NONE);
                if (known.f2At() == null || at.isBefore(known.f2At())) {
                    var first = known.f1At() != null;
                    standings.put(
                            link.to(),
                            new Standing(first ? 1 : 2, known.f1At(), at, first ? known.root() : source.root()));
                    found.add(link.to());
                }
            }
        }
    }

    private boolean furtherCircle(int level, Set<UUID> found) {
        var reached = new HashMap<UUID, Standing>();
        for (var link : links) {
            var source = standings.get(link.from());
            if (source != null && source.level() != null && source.level() == level - 1) {
                if (!standings.containsKey(link.to())) {
                    reached.putIfAbsent(link.to(), new Standing(level, null, null, source.root()));
                }
            }
        }
        standings.putAll(reached);
        found.addAll(reached.keySet());
        return !reached.isEmpty() || standings.values().stream().anyMatch(s -> s.level() != null && s.level() >= level);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
