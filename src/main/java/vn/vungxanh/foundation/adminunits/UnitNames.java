package vn.vungxanh.foundation.adminunits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vungxanh.foundation.adminunits.PlaceWords.Named;
import vn.vungxanh.kernel.SearchKey;

/** Every name and alias of every unit, as search keys. */
final class UnitNames {

    private record Entry(Unit unit, Named named, String full, String compact, int letters) {}

    private enum Likeness {
        EXACT,
        OTHER_TYPE,
        PREFIX,
        WORD,
        WITH_PLACE,
        MISSPELT
    }

    private record Hit(Unit unit, Likeness likeness, int distance) {}

    private static final Comparator<Hit> BEST_FIRST = Comparator.comparing(Hit::likeness)
            .thenComparing(Hit::distance)
            .thenComparing(hit -> hit.unit().level())
            .thenComparing(hit -> hit.unit().shortName())
            .thenComparing(hit -> hit.unit().id().value());

    private final UnitTree tree;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Entry>> byRest = new HashMap<>();

    UnitNames(UnitTree tree) {
        this.tree = tree;
        for (var unit : tree.all()) {
            keep(unit, unit.name());
            tree.aliases(unit.id()).forEach(alias -> keep(unit, alias));
        }
    }

    private void keep(Unit unit, String name) {
        var named = PlaceWords.named(name);
        var full = (named.type() + " " + named.rest()).strip();
        var entry = new Entry(unit, named, full, named.compact(), Spelling.letters(named.rest()));
        entries.add(entry);
        byRest.computeIfAbsent(named.rest(), rest -> new ArrayList<>(2)).add(entry);
    }

    /** Misspelt names and names with their district written behind are looked for only if nothing else is found. */
    List<Unit> search(String text, @Nullable Unit within, LocalDate on, int limit) {
        var parts = text.split(",");
        var asked = Stream.of(PlaceWords.named(parts[0]), PlaceWords.namedWithShortType(parts[0]))
                .filter(each -> !each.rest().isEmpty())
                .distinct()
                .toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        var area = within == null ? null : tree.jurisdiction(within);
        var open = entries.stream()
                .filter(entry -> entry.unit().existedOn(on))
                .filter(entry -> area == null || area.covers(entry.unit().id()))
                .toList();
        return Stream.<BiFunction<Entry, Named, @Nullable Hit>>of(
                        UnitNames::written, this::withPlace, UnitNames::misspelt)
                .map(likeness -> hits(open, asked, parts, likeness))
                .filter(hits -> !hits.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .sorted(BEST_FIRST)
                .limit(limit)
                .map(Hit::unit)
                .toList();
    }

    private Collection<Hit> hits(
            List<Entry> open, List<Named> asked, String[] parts, BiFunction<Entry, Named, @Nullable Hit> likeness) {
        var best = new HashMap<UnitId, Hit>();
        for (var entry : open) {
            for (var each : asked) {
                var hit = likeness.apply(entry, each);
                if (hit != null && liesIn(entry.unit(), parts)) {
                    best.merge(hit.unit().id(), hit, (one, two) -> BEST_FIRST.compare(one, two) <= 0 ? one : two);
                }
            }
        }
        return best.values();
    }

    private static @Nullable Hit written(Entry entry, Named asked) {
        var rest = entry.named().rest();
        var unit = entry.unit();
        if (rest.equals(asked.rest())
                || unit.code().equals(asked.rest())
                || entry.full().equals(asked.rest())) {
            var sameType =
                    asked.type().isEmpty() || asked.type().equals(entry.named().type());
            return new Hit(unit, sameType ? Likeness.EXACT : Likeness.OTHER_TYPE, 0);
        }
        if (rest.startsWith(asked.rest())
                || entry.full().startsWith(asked.rest())
                || entry.compact().equals(asked.compact())) {
            return new Hit(unit, Likeness.PREFIX, 0);
        }
        var at = rest.indexOf(asked.rest());
        return at > 0 && rest.charAt(at - 1) == ' ' ? new Hit(unit, Likeness.WORD, 0) : null;
    }

    /** "thanh minh dien bien phu": the name, then words of what it lies in. */
    private @Nullable Hit withPlace(Entry entry, Named asked) {
        var rest = entry.named().rest();
        if (!asked.rest().startsWith(rest + " ")) {
            return null;
        }
        var place = SearchKey.of(tree.fullName(entry.unit().id()));
        return place.contains(asked.rest().substring(rest.length()))
                ? new Hit(entry.unit(), Likeness.WITH_PLACE, 0)
                : null;
    }

    private static @Nullable Hit misspelt(Entry entry, Named asked) {
        var allowed = asked.rest().length() < 4 ? 0 : asked.rest().length() < 8 ? 1 : 2;
        // each slip changes two letters of the set at most
        if (Integer.bitCount(entry.letters() ^ Spelling.letters(asked.rest())) > 2 * allowed) {
            return null;
        }
        var distance = Spelling.distance(entry.named().rest(), asked.rest(), allowed);
        return distance > allowed ? null : new Hit(entry.unit(), Likeness.MISSPELT, distance);
    }

    /**
     * The units that exactly bear this name, with the asked type if any of them has it: a commune that became a ward is
     * still found by its old type word.
     */
    List<Unit> exactly(Named asked, LocalDate on) {
        var same = byRest.getOrDefault(asked.rest(), List.of()).stream()
                .filter(entry -> entry.unit().existedOn(on))
                .toList();
        var ofType = asked.type().isEmpty()
                ? same
                : same.stream()
                        .filter(entry -> entry.named().type().equals(asked.type())
                                || entry.named().type().isEmpty())
                        .toList();
        return (ofType.isEmpty() ? same : ofType)
                .stream().map(Entry::unit).distinct().toList();
    }

    Resolution resolve(String text, @Nullable Unit within, LocalDate on) {
        return new PlaceText(tree, within, on).resolve(text);
    }

    /** Whether every further part of a written path names something above the unit, now or before a reform. */
    boolean liesIn(Unit unit, String[] parts) {
        for (var i = 1; i < parts.length; i++) {
            if (!parts[i].isBlank() && !liesIn(unit, parts[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean liesIn(Unit unit, String part) {
        var asked = List.of(PlaceWords.named(part), PlaceWords.namedWithShortType(part));
        return Stream.concat(
                        tree.ancestors(unit.id()).stream(),
                        tree.cameFrom(unit.id()).stream()
                                .flatMap(past -> tree.ancestors(past.unit().id()).stream()))
                .anyMatch(above -> bears(above, asked));
    }

    private boolean bears(Unit unit, List<Named> asked) {
        return Stream.concat(Stream.of(unit.name()), tree.aliases(unit.id()).stream())
                .map(PlaceWords::named)
                .anyMatch(name -> asked.stream()
                        .anyMatch(ask -> ask.rest().equals(name.rest())
                                && (ask.type().isEmpty()
                                        || name.type().isEmpty()
                                        || ask.type().equals(name.type()))));
    }
}
