package vn.vungxanh.foundation.adminunits;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All units of all days as they stand in memory: immutable, replaced as a whole after an import. */
final class UnitTree {

    /** A border between two units, kept once. */
    record Border(UnitId a, UnitId b, double km) {}

    record Change(UnitId older, UnitId newer, Succession.Part part) {}

    record Alias(UnitId unit, String alias) {}

    private final NavigableMap<Integer, Unit> units = new TreeMap<>();
    private final Map<String, List<Unit>> byCode = new HashMap<>();
    private final Map<UnitId, List<Unit>> children = new HashMap<>();
    private final List<Unit> roots = new ArrayList<>();
    private final Map<UnitId, List<Succession>> became = new HashMap<>();
    private final Map<UnitId, List<Succession>> came = new HashMap<>();
    private final Map<UnitId, List<Neighbour>> neighbours = new HashMap<>();
    private final Map<UnitId, List<String>> aliases = new HashMap<>();
    private final UnitNames names;

    UnitTree(List<Unit> all, List<Change> changes, List<Border> borders, List<Alias> otherNames) {
        for (var unit : all) {
            units.put(unit.id().value(), unit);
            byCode.computeIfAbsent(unit.code(), code -> new ArrayList<>(1)).add(unit);
            if (unit.parent() == null) {
                roots.add(unit);
            } else {
                children.computeIfAbsent(unit.parent(), parent -> new ArrayList<>())
                        .add(unit);
            }
        }
        byCode.values().forEach(same -> same.sort(Comparator.comparing(Unit::validFrom)));
        for (var change : changes) {
            add(became, change.older(), new Succession(known(change.newer()), change.part()));
            add(came, change.newer(), new Succession(known(change.older()), change.part()));
        }
        for (var border : borders) {
            add(neighbours, border.a(), new Neighbour(known(border.b()), border.km()));
            add(neighbours, border.b(), new Neighbour(known(border.a()), border.km()));
        }
        neighbours
                .values()
                .forEach(each -> each.sort(
                        Comparator.comparingDouble(Neighbour::borderKm).reversed()));
        otherNames.forEach(alias -> add(aliases, alias.unit(), alias.alias()));
        names = new UnitNames(this);
    }

    Optional<Unit> find(UnitId id) {
        return Optional.ofNullable(units.get(id.value()));
    }

    Collection<Unit> all() {
        return units.values();
    }

    List<Unit> roots() {
        return roots;
    }

    List<Unit> withCode(String code) {
        return byCode.getOrDefault(code.strip(), List.of());
    }

    List<Unit> children(UnitId parent) {
        return children.getOrDefault(parent, List.of());
    }

    List<String> aliases(UnitId id) {
        return aliases.getOrDefault(id, List.of());
    }

    UnitNames names() {
        return names;
    }

    List<Unit> ancestors(UnitId id) {
        var path = path(id);
        return path.subList(0, path.size() - 1);
    }

    List<Unit> path(UnitId id) {
        var path = new ArrayDeque<Unit>();
        for (var unit = known(id); ; unit = known(unit.parent())) {
            path.addFirst(unit);
            if (unit.parent() == null) {
                return List.copyOf(path);
            }
        }
    }

    String fullName(UnitId id) {
        var path = new ArrayList<>(path(id));
        Collections.reverse(path);
        return path.stream().map(Unit::name).collect(Collectors.joining(", "));
    }

    List<UnitId> subtree(Unit top) {
        return below(top).stream().map(Unit::id).toList();
    }

    Collection<Unit> below(Unit top) {
        return units.subMap(top.id().value(), true, top.lastId(), true).values();
    }

    /** A district has no successor of its own: it became the communes that its communes became. */
    List<Succession> becameOf(UnitId id) {
        var own = became.getOrDefault(id, List.of());
        var unit = units.get(id.value());
        if (!own.isEmpty() || unit == null || unit.validTo() == null) {
            return List.copyOf(own);
        }
        var successors = below(unit).stream()
                .flatMap(each -> became.getOrDefault(each.id(), List.of()).stream())
                .map(Succession::unit)
                .distinct()
                .sorted(Comparator.comparingInt(each -> each.id().value()))
                .toList();
        var part = successors.size() == 1 ? Succession.Part.FULL : Succession.Part.PARTIAL;
        return successors.stream().map(each -> new Succession(each, part)).toList();
    }

    /** Without the detour by way of the communes of a district. */
    List<Succession> successors(UnitId id) {
        return became.getOrDefault(id, List.of());
    }

    List<Succession> cameFrom(UnitId id) {
        return List.copyOf(came.getOrDefault(id, List.of()));
    }

    List<Neighbour> neighbours(UnitId id) {
        return List.copyOf(neighbours.getOrDefault(id, List.of()));
    }

    Jurisdiction jurisdiction(Unit office) {
        return new Reach(this).of(office);
    }

    private Unit known(@Nullable UnitId id) {
        var unit = id == null ? null : units.get(id.value());
        if (unit == null) {
            throw new IllegalStateException("no unit has the id " + id);
        }
        return unit;
    }

    private static <T> void add(Map<UnitId, List<T>> lists, UnitId id, T value) {
        lists.computeIfAbsent(id, none -> new ArrayList<>(2)).add(value);
    }
}
