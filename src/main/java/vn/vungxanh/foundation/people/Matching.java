package vn.vungxanh.foundation.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds each newcomer of a batch among those who are registered and those earlier in the batch. Never by name alone, and
 * never by telephone: families share one.
 */
final class Matching {

    /** A name and year of birth that more people than this have in common says nothing about two of them. */
    private static final int COMMON = 5;

    private final Map<String, Known> byNationalId = new HashMap<>();
    private final Map<String, Known> byExternalKey = new HashMap<>();
    private final Map<String, List<Known>> byName = new HashMap<>();

    Matching(Collection<Known> known) {
        known.forEach(this::add);
    }

    void add(Known known) {
        if (known.nationalId() != null) {
            byNationalId.merge(known.nationalId(), known, Matching::unmerged);
        }
        if (known.externalKey() != null) {
            byExternalKey.merge(known.externalKey(), known, Matching::unmerged);
        }
        byName.computeIfAbsent(known.nameKey(), key -> new ArrayList<>()).add(known);
    }

    Match match(NewPerson person) {
        var numbered = byDocument(person);
        if (numbered != null) {
            return Match.same(numbered);
        }
        var sameDay = new ArrayList<Known>();
        var sameYear = new ArrayList<Known>();
        var doubts = new ArrayList<Doubt>();
        for (var known : byName.getOrDefault(person.nameKey(), List.of())) {
            var resemblance = Resemblance.between(person, known);
            if (resemblance == Resemblance.SAME) {
                sameDay.add(known);
            } else if (resemblance == Resemblance.SAME_BY_YEAR) {
                sameYear.add(known);
            } else if (resemblance.isDoubtful() && known.mergedInto() == null) {
                doubts.add(new Doubt(known, resemblance));
            }
        }
        if (!sameDay.isEmpty()) {
            return Match.same(sameDay.stream().reduce(Matching::unmerged).orElseThrow());
        }
        if (sameYear.size() == 1) {
            return Match.same(sameYear.get(0));
        }
        sameYear.forEach(known -> doubts.add(new Doubt(known, Resemblance.SAME_BY_YEAR)));
        return new Match(null, telling(doubts));
    }

    private @Nullable Known byDocument(NewPerson person) {
        var numbered = person.nationalId() == null ? null : byNationalId.get(person.nationalId());
        if (numbered != null || person.externalKey() == null) {
            return numbered;
        }
        return byExternalKey.get(person.externalKey());
    }

    private static List<Doubt> telling(List<Doubt> doubts) {
        var elsewhere = doubts.stream()
                .filter(doubt -> doubt.why() == Resemblance.OTHER_COMMUNE)
                .count();
        return doubts.stream()
                .filter(doubt -> doubt.why() != Resemblance.OTHER_COMMUNE || elsewhere <= COMMON)
                .limit(COMMON)
                .toList();
    }

    private static Known unmerged(Known one, Known other) {
        return one.mergedInto() == null ? one : other;
    }

    record Doubt(Known known, Resemblance why) {}

    /** @param same who it is; null for a new person, perhaps with doubts */
    record Match(@Nullable Known same, List<Doubt> doubts) {

        static Match same(Known known) {
            return new Match(known, List.of());
        }
    }
}
